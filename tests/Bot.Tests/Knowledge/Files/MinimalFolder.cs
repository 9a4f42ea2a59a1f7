namespace Bot.Tests.Knowledge.Files;

/// <summary>The files of a folder without problems. Most keys are there, each on a line that no other line repeats where a test needs it.</summary>
internal static class MinimalFolder
{
    public static IReadOnlyDictionary<string, string> Files { get; } = new Dictionary<string, string>
    {
        [KnowledgeFolderFixture.Sources] = """
            sources:
            - id: alpha
              title: Alpha reports
              publisher: Alpha
              url: https://example.org/alpha
              published: 2023-08-01
              language: en
              kind: news
              grade: press
              document: alpha.txt
              aliases: [alpha-mirror]
            - id: beta
              title: Beta repeats
              publisher: Beta
              url: http://example.org/beta?page=2
              language: de
              kind: analysis
              grade: weak

            """,
        [KnowledgeFolderFixture.Entities] = """
            entities:
            - id: astana
              kind: place
              names:
                en: [Astana, Nur-Sultan]
                ru: [Астана]
              forms:
                ru: {in: в Астане}
            - id: west
              kind: person
              names: {en: Thomas West, ru: [Томас Уэст]}
              offices:
              - title: {en: envoy}
                from: 2021-10
                until: 2024
                facts: [meeting/date]
            - id: platform
              kind: organisation
              names: {en: [C5+1], ru: [С5+1]}
              members:
              - entity: astana
                facts: [meeting/place]

            """,
        [KnowledgeFolderFixture.Meeting] = """
            session:
              id: meeting
              names: {en: the meeting, ru: встреча}
              forms:
                ru: {at: на встрече, gender: f}
              platform: platform
              level: special-session
              format: in-person
              dates:
              - date: 2023-07-27
                facts: [meeting/date]
              places:
              - place: astana
                facts: [meeting/place]
              participants:
              - delegation: platform
                people:
                - person: west
                  office: {en: envoy}
                  facts: [meeting/place]
              agenda:
              - text: {en: aid}
                facts: meeting/place

            """,
        [KnowledgeFolderFixture.Facts] = """
            translated_by: {ru: machine}
            facts:
            - id: meeting/date
              version: 2
              kind: date
              text:
                en: The meeting was held on 27 July 2023.
                ru: Встреча прошла 27 июля 2023 года.
              session: meeting
              date: 2023-07-27
              sources:
              - source: alpha
                locator: para 1
                quote: held on 27 July
            - id: meeting/place
              kind: place
              text:
                en: The meeting was held in Astana.
                ru: Встреча прошла в Астане.
              entities: [astana]
              place: astana
              amount: {value: 25000000, currency: USD}
              count: 450
              certainty: reported
              valid_from: 2022
              valid_until: 2023-10
              sources:
              - source: beta
              conflicts:
              - with: meeting/date
                note: {en: nothing}

            """,
        [KnowledgeFolderFixture.History] = """
            history:
            - id: meeting/date
              version: 1
              kind: date
              text: {en: The meeting was in July., ru: Встреча была в июле.}
              sources:
              - source: alpha
              superseded:
                on: 2026-11-23
                role: moderator
                reason: more exact

            """,
    };
}
