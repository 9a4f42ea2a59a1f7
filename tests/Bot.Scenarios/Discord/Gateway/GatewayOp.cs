namespace Bot.Scenarios.Discord;

internal static class GatewayOp
{
    public const int Dispatch = 0;
    public const int Heartbeat = 1;
    public const int Identify = 2;
    public const int Presence = 3;
    public const int Voice = 4;
    public const int Resume = 6;
    public const int Reconnect = 7;
    public const int Members = 8;
    public const int InvalidSession = 9;
    public const int Hello = 10;
    public const int HeartbeatAck = 11;
    public const int Sounds = 31;
}

internal static class GatewayClose
{
    public const int Normal = 1000;
    public const int GoingAway = 1001;
    public const int UnknownOp = 4001;
    public const int Undecodable = 4002;
    public const int NotAuthenticated = 4003;
    public const int AuthenticationFailed = 4004;
    public const int AlreadyAuthenticated = 4005;
    public const int InvalidSequence = 4007;
    public const int RateLimited = 4008;
    public const int SessionTimedOut = 4009;
    public const int InvalidShard = 4010;
    public const int InvalidVersion = 4012;
    public const int InvalidIntents = 4013;
    public const int DisallowedIntents = 4014;
}
