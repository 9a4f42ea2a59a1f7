namespace Bot.Scenarios.Discord;

/// <summary>Faults in the words of Discord's API.</summary>
internal static class DiscordFaults
{
    extension(Fault)
    {
        /// <param name="retryAfter">For how long requests are refused.</param>
        /// <param name="global">It holds for every route.</param>
        public static Fault TooManyRequests(TimeSpan retryAfter, bool global = false) => Fault.Refuses(429, Allowance.Words(retryAfter, global));

        public static Fault ServerError(bool afterHandling = false) =>
            Fault.Answers("500", 500, "application/json", "{\"message\":\"500: Internal Server Error\",\"code\":0}", afterHandling);

        public static Fault MissingPermissions() => Fault.Refuses(RefusalException.MissingPermissions());

        public static Fault Refuses(RefusalException refusal) => Fault.Refuses(refusal.Status, refusal.ToJson());
    }
}
