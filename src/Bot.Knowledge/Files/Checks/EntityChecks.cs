namespace Bot.Knowledge.Files.Checks;

/// <summary>Entities can be told apart by their names, and what is said of them points to facts.</summary>
internal static class EntityChecks
{
    public static void Run(Checking check)
    {
        var named = new Dictionary<(string Language, string Name), Entity>();
        foreach (var entity in check.Entities)
        {
            foreach (var (language, names) in entity.Names)
                foreach (var name in names) SharedName(check, entity, language, name, named);
            foreach (var office in entity.Offices) Office(check, entity, office);
            foreach (var member in entity.Members.Where(member => member.Facts.Count == 0))
                check.Add(Rule.UnsupportedField, member, "facts", $"member {member.Entity} of '{entity.Id}' points to no fact", "Add 'facts: [id]', or take the value out.");
        }
    }

    private static void Office(Checking check, Entity entity, Office office)
    {
        if (office.Facts.Count == 0)
            check.Add(Rule.UnsupportedField, office, "facts", $"office '{office.Title.Nearest(Languages.English).Words}' of '{entity.Id}' points to no fact", "Add 'facts: [id]', or take the value out.");
        if (FactChecks.EndsBeforeItBegins(office.From, office.Until))
            check.Add(Rule.ImpossibleDate, office, "until", $"an office of '{entity.Id}' ends before it begins", "Correct from or until.");
    }

    private static void SharedName(Checking check, Entity entity, string language, string name, Dictionary<(string, string), Entity> named)
    {
        var folded = (language, name.Trim().ToLowerInvariant());
        if (named.TryAdd(folded, entity) || ReferenceEquals(named[folded], entity)) return;
        var other = named[folded];
        if (entity.YieldsTo.Contains(other.Id) || other.YieldsTo.Contains(entity.Id)) return;
        check.Add(Rule.SharedName, entity, "names", $"'{name}' ({language}) names both '{entity.Id}' and '{other.Id}'", "Take it out of one, or say in one of them 'yields_to: [the other]'.");
    }
}
