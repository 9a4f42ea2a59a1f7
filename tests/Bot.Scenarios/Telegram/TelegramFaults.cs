namespace Bot.Scenarios.Telegram;

/// <summary>Faults in the words of the Bot API.</summary>
internal static class TelegramFaults
{
    extension(Fault)
    {
        public static Fault TooManyRequests(int retryAfter) => Fault.Refuses(RefusalException.TooManyRequests(retryAfter));

        public static Fault ServerError() => Fault.Refuses(new RefusalException(500, "Internal Server Error"));

        public static Fault Forbidden(string why = "bot was blocked by the user") => Fault.Refuses(RefusalException.Forbidden(why));

        public static Fault BadRequest(string why) => Fault.Refuses(RefusalException.BadRequest(why));

        public static Fault Unauthorized() => Fault.Refuses(RefusalException.Unauthorized());

        public static Fault Refuses(RefusalException refusal) => Fault.Refuses(refusal.Code, refusal.ToJson());
    }
}
