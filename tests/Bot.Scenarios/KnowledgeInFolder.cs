namespace Bot.Scenarios;

/// <summary>A knowledge folder that a scenario writes for itself, gone when it is disposed.</summary>
internal sealed class KnowledgeInFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("knowledge ");

    public KnowledgeInFolder(params (string Name, string Yaml)[] files)
    {
        foreach (var (name, yaml) in files)
        {
            var path = System.IO.Path.Combine(_folder.FullName, name);
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
            File.WriteAllText(path, yaml);
        }
    }

    public string Path => _folder.FullName;

    public void Dispose() => _folder.Delete(recursive: true);
}
