"""What the schemas say about the keys of scenarios.toml, stances.toml and plan.toml."""

from collections.abc import Mapping

GUIDANCE: Mapping[str, Mapping[str, str]] = {
    "scenario": {
        "": "One way an income might go, as a finding measured it.",
        "id": "The name of the scenario.",
        "title": "What it supposes, in words.",
        "cites": "The finding it rests on, one whose numbers may be quoted.",
        "number": "Which of the finding's numbers, by its `of`; a change in percent.",
        "scope": "What the number does not say.",
        "touches": "The share of income that the finding is about; all of it where none is named.",
        "when": "Whom the finding covers; nobody else is shown the scenario.",
    },
    "stance": {
        "": "What some clients want about AI.",
        "id": "One of four: wants, accepts, forbids, unsaid.",
        "title": "The stance in words.",
        "share": "The question for the share of income from such clients.",
    },
    "sentence": {
        "": "A sentence for the cards of clients; {name} shows an answer.",
        "part": "Where it stands; of all parts but warnings the first sentence that holds is shown.",
        "stances": "The stances whose cards it is for.",
        "say": "The sentence; disclosure and clause are for the client, lane and warning for you.",
        "told": "Only for clients who know of your use of AI (true), or only for those who do not (false).",
        "when": "Conditions under which it is said.",
    },
    "cash": {
        "": "While it holds, or may hold, no first move costs money before it pays.",
        "because": "What is said of a move that was passed over.",
        "possibly": "What is said where it is not sure that the conditions hold.",
        "when": "Conditions under which money is short.",
    },
    "strain": {
        "": "While its rule fires, there is one first move only.",
        "rule": "The rule that tells the strain; its own advice is no move.",
        "because": "What is said of the moves that wait.",
    },
    "liked": {
        "": "Something people like about freelancing; no first move takes it away.",
        "id": "The name that the advice of rules uses, under against.",
        "title": "What is liked, in words.",
        "because": "What is said of a move that was passed over.",
        "when": "Conditions under which a person likes it.",
    },
}
