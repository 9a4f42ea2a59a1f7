using Bot.Knowledge;
using Bot.Knowledge.Files;

namespace Bot.Tests.Conversation;

/// <summary>A fact base small enough to know every word of its replies: two sessions, three sources, six facts, one conflict, one withdrawn fact.</summary>
internal sealed class SmallFactBase : IDisposable
{
    private static readonly Dictionary<string, string> s_files = new()
    {
        ["sources/sources.yaml"] = """
            sources:
            - {id: asiaplus, title: Session in Astana, publisher: Asia-Plus, url: 'http://asiaplus.example/1', published: 2023-08-01, language: en, kind: news, grade: press}
            - {id: statement, title: Joint statement, publisher: Zorkul, original_publisher: C5+1 governments, url: 'http://zorkul.example/2', published: 2023-07-28, language: en, kind: joint-statement, grade: official}
            - {id: mirror, title: Встреча в Нью-Йорке, publisher: Mirror, url: 'http://mirror.example/3', language: ru, kind: news, grade: press}
            """,
        ["entities/entities.yaml"] = """
            entities:
            - {id: c5plus1, kind: organisation, names: {en: [C5+1], ru: [C5+1]}}
            - {id: kazakhstan, kind: country, names: {en: [Kazakhstan], ru: [Казахстан]}}
            - {id: united-states, kind: country, names: {en: [United States, US, USA], ru: [США]}, forms: {ru: {of: США}}}
            - {id: afghanistan, kind: country, names: {en: [Afghanistan], ru: [Афганистан]}}
            - {id: astana, kind: place, names: {en: [Astana], ru: [Астана]}, forms: {en: {in: in Astana}, ru: {in: в Астане}}}
            - {id: new-york, kind: place, names: {en: [New York], ru: [Нью-Йорк]}, forms: {en: {in: in New York}, ru: {in: в Нью-Йорке}}}
            - {id: west, kind: person, names: {en: [Thomas West], ru: [Томас Уэст]}, country: united-states}
            """,
        ["facts/astana.yaml"] = """
            translated_by: {ru: machine}
            facts:
            - id: astana/date
              kind: date
              text: {en: The C5+1 special session on Afghanistan took place in Astana on 27 July 2023., ru: Специальная сессия C5+1 по Афганистану прошла в Астане 27 июля 2023 года.}
              session: astana
              entities: [c5plus1, astana]
              date: 2023-07-27
              place: astana
              sources: [{source: statement, locator: para 1}]
              conflicts: [{with: astana/date-press, note: {en: The statement is official., ru: Заявление официальное.}}]
            - id: astana/date-press
              kind: date
              text: {en: Asia-Plus dates the C5+1 special session on Afghanistan in Astana to 27-28 July 2023., ru: «Азия-Плюс» датирует специальную сессию C5+1 по Афганистану в Астане 27–28 июля 2023 года.}
              session: astana
              entities: [c5plus1, astana]
              date: 2023-07-27/2023-07-28
              place: astana
              attributed_to: {en: Asia-Plus, ru: «Азия-Плюс»}
              certainty: reported
              sources: [{source: asiaplus, locator: para 1}]
            - id: astana/us-representative
              version: 2
              kind: participant
              text: {en: 'Thomas West, the US Special Representative for Afghanistan, represented the United States at the C5+1 special session on Afghanistan in Astana.', ru: 'Томас Уэст, специальный представитель США по Афганистану, представлял США на специальной сессии C5+1 по Афганистану в Астане.'}
              session: astana
              entities: [west, united-states, astana]
              sources: [{source: asiaplus, locator: para 1}, {source: statement, locator: para 2}]
            - id: astana/aid
              kind: number
              text: {en: The United States announced 25 million dollars for 450 projects in Afghanistan., ru: США объявили о 25 миллионах долларов на 450 проектов в Афганистане.}
              session: astana
              entities: [united-states, afghanistan]
              amount: {value: 25000000, currency: USD}
              count: 450
              certainty: planned
              valid_from: 2023
              valid_until: 2024-06
              sources: [{source: asiaplus, locator: para 2}]
            - id: new-york/date
              kind: date
              text: {en: The C5+1 leaders met in New York on 19 September 2023., ru: Лидеры C5+1 встретились в Нью-Йорке 19 сентября 2023 года.}
              session: new-york
              entities: [c5plus1, new-york]
              date: 2023-09-19
              place: new-york
              sources: [{source: mirror, locator: title}]
            - id: new-york/wrong
              kind: background
              status: deprecated
              reason: the mirror mixed two meetings up
              text: {en: Mongolia joined the meeting., ru: К встрече присоединилась Монголия.}
              session: new-york
              sources: [{source: mirror}]
            """,
        ["sessions/astana.yaml"] = """
            session:
              id: astana
              names: {en: C5+1 special session on Afghanistan, ru: специальная сессия C5+1 по Афганистану}
              aliases: {en: [the Astana one]}
              forms: {en: {at: at the C5+1 special session on Afghanistan}, ru: {at: на специальной сессии C5+1 по Афганистану, gender: f}}
              platform: c5plus1
              level: special-session
              topics: [afghanistan]
              dates: [{date: 2023-07-27, facts: [astana/date]}, {date: 2023-07-27/2023-07-28, facts: [astana/date-press]}]
              places: [{place: astana, facts: [astana/date]}]
              participants:
              - delegation: united-states
                facts: [astana/us-representative]
                people:
                - person: west
                  office: {en: US Special Representative for Afghanistan, ru: специальный представитель США по Афганистану}
                  facts: [astana/us-representative]
            """,
        ["sessions/new-york.yaml"] = """
            session:
              id: new-york
              names: {en: C5+1 leaders' summit in New York, ru: саммит лидеров C5+1 в Нью-Йорке}
              forms: {en: {at: at the C5+1 leaders' summit in New York}, ru: {at: на саммите лидеров C5+1 в Нью-Йорке, gender: m}}
              platform: c5plus1
              level: leaders
              dates: [{date: 2023-09-19, facts: [new-york/date]}]
              places: [{place: new-york, facts: [new-york/date]}]
            """,
    };

    private readonly DirectoryInfo _root = Directory.CreateTempSubdirectory("small facts ");

    public SmallFactBase()
    {
        foreach (var (name, yaml) in s_files)
        {
            var path = System.IO.Path.Combine(Path, name);
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
            File.WriteAllText(path, yaml + "\n");
        }
        Knowledge = KnowledgeFolder.Read(Path).ToKnowledgeBase();
    }

    /// <summary>A folder that may serve as checkout.</summary>
    public string Root => _root.FullName;

    /// <summary>The knowledge folder in it.</summary>
    public string Path => System.IO.Path.Combine(_root.FullName, "knowledge");

    public KnowledgeBase Knowledge { get; }

    public void Dispose() => _root.Delete(recursive: true);
}
