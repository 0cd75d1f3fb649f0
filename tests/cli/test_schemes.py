"""The commands about schemes: what they show, prove and compare, and their exit codes."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from stakeholderkit.files import read_scheme

Shown = Callable[..., tuple[str, str]]
AsJson = Callable[..., Any]
Write = Callable[..., str]

QUADRANTS = """\
1. Interest above 3 and influence above 3: co-decide. Much is at stake for them and it will not work
   without them.
2. Interest at most 3 and influence above 3: co-operate. Their co-operation is needed, even if this
   is not their first concern.
"""
EN = ("--language", "en")
CONSTANT = (("{all_of = []}", "meeweten"),)
HIGH = '{all_of = [{above = ["interest", 3]}, {above = ["influence", 3]}]}'
HIGHER = '{all_of = [{above = ["interest", 4]}, {above = ["influence", 3]}]}'
ONLY = ('{above = ["influence", 3]}', "meewerken")
TAIL = (ONLY, ('{above = ["interest", 3]}', "meedenken"), *CONSTANT)
RULES = ((HIGH, "meebeslissen"), *TAIL)


def lines(out: str) -> list[str]:
    """Give the lines of a text without the blanks at their ends."""
    return [line.rstrip() for line in out.splitlines()]


def rows(out: str) -> list[list[str]]:
    """Give the cells of the rows of the grids, the columns of which are three blanks apart."""
    return [line.split() for line in out.splitlines() if line[1:2].isdigit() and "  " in line]


def test_a_scheme_as_sentences(shown: Shown) -> None:
    """A scheme tells its name, choices, questions, source and rules, each rule with its reason."""
    out, err = shown("schemes", "show", "kwadranten", *EN)

    text = "\n".join(lines(out))
    assert text.startswith("Quadrants of interest and influence\nName: kwadranten, version 1.0.\n")
    assert "Choices: cut=3, interest_only=meedenken and influence_only=meewerken." in text
    assert "Asks for: interest, from 1 to 5." in text
    assert "\nSource: The groups: Dutch central government" in text
    assert "\nOur own conclusion: Which group belongs" in text
    assert QUADRANTS in f"{text}\n"
    assert err == ""


def test_a_scheme_as_a_grid(shown: Shown) -> None:
    """The grid has the highest level of the second dimension on top, and names in its cells."""
    out, _ = shown("schemes", "show", "kwadranten", *EN)

    found = rows(out)
    assert "Influence ↑ interest →   1 " in out
    assert [row[0] for row in found] == ["5", "4", "3", "2", "1"]
    assert found[0][1:] == ["co-operate"] * 3 + ["co-decide"] * 2
    assert found[-1][1:] == ["stay", "informed"] * 3 + ["advise"] * 2


def test_a_scheme_in_dutch(shown: Shown) -> None:
    """The words of the scheme are in the language of the reader."""
    out, _ = shown("schemes", "show", "kwadranten")

    assert "1. Belang boven 3 en invloed boven 3: meebeslissen. Er staat voor hen veel" in out
    assert "Invloed ↑ belang →" in out


def test_levels_that_are_alike_share_a_grid(shown: Shown) -> None:
    """Of a third dimension the levels that no rule tells apart are shown once."""
    out, _ = shown("schemes", "show", "kwadranten-plus", *EN)
    salience, _ = shown("schemes", "show", "salience", *EN)

    assert [line for line in lines(out) if line.startswith("Needed contribution")] == [
        "Needed contribution 0",
        "Needed contribution 1",
    ]
    assert [line for line in lines(salience) if line.startswith("Urgency")] == [
        "Urgency from 1 to 3",
        "Urgency from 4 to 5",
    ]


def test_the_first_grids_of_many(shown: Shown, scheme: Write) -> None:
    """Of a scheme with more grids than anybody reads the first are shown, and the rest counted."""
    axes = tuple((f"d{n}", f"d{n}", f"d{n}", 1, 2) for n in range(6))
    choices = tuple((f'{{above = ["d{n}", 1]}}', "meedenken") for n in range(6))
    path = scheme(
        axes=axes, rules=(*choices, *CONSTANT), extra='unused = ["meewerken", "meebeslissen"]'
    )

    out, _ = shown("schemes", "show", path, *EN)

    assert out.count("D1 ↑ d0 →") == 12
    assert "D2 1, d3 1, d4 1 and d5 1" in lines(out)
    assert lines(out)[-1] == "There are 4 more grids like these."
    assert "Given to nobody: co-operate and co-decide." in lines(out)


def test_names_that_do_not_fit_get_a_number(shown: Shown, scheme: Write) -> None:
    """Ten levels leave no room for names: the cells have numbers, told above the grid."""
    axes = tuple(
        (item[0], item[1], item[2], 1, 10)
        for item in (("interest", "a", "a"), ("influence", "b", "b"))
    )

    out, _ = shown("schemes", "show", scheme(axes=axes), *EN)

    found = rows(out)
    key = "In the grids: 1 = stay informed, 2 = advise, 3 = co-operate and 4 = co-decide."
    assert key in lines(out)
    assert [row[0] for row in found] == [str(level) for level in range(10, 0, -1)]
    assert found[0][1:] == ["3"] * 3 + ["4"] * 7
    assert found[-1][1:] == ["1"] * 3 + ["2"] * 7
    assert max(map(len, lines(out))) <= 100


def test_a_scale_with_very_many_levels(shown: Shown, scheme: Write) -> None:
    """Levels that no rule tells apart share a column where there are too many for one each."""
    axes = (("interest", "a", "a", 0, 10**12), ("influence", "b", "b", 1, 13))

    out, _ = shown("schemes", "show", scheme(axes=axes), *EN)

    assert "B ↑ a →   0–3             4–1000000000000" in out
    assert [row[0] for row in rows(out)] == ["4–13", "1–3"]


def test_a_threshold_between_two_levels(shown: Shown, scheme: Write) -> None:
    """A level is put with those on its side of a threshold, whether this is a level or not."""
    axes = (("interest", "a", "a", 1, 20),)
    first = ('{at_least = ["interest", "7/2"]}', "meebeslissen")
    second = ('{at_least = ["interest", 3]}', "meewerken")
    path = scheme(axes=axes, rules=(first, second, *CONSTANT), extra='unused = ["meedenken"]')

    out, _ = shown("schemes", "show", path, *EN)

    assert lines(out)[-4].split() == ["A", "→", "1–2", "3", "4–20"]
    assert lines(out)[-2].split() == ["stay", "informed", "co-operate", "co-decide"]


def test_scales_with_too_many_different_levels(shown: Shown, scheme: Write) -> None:
    """Where no grid fits, that is said, and the rules are there all the same."""
    axes = (("interest", "a", "a", 1, 50),)
    cuts = tuple(
        (f'{{above = ["interest", {n}]}}', "meedenken" if n % 2 else "meewerken")
        for n in range(40, 1, -1)
    )
    path = scheme(axes=axes, rules=(*cuts, *CONSTANT), extra='unused = ["meebeslissen"]')
    text = Path(path).read_text("utf-8").replace("highest = 50", "highest = 50\nmonotone = false")
    Path(path).write_text(text, "utf-8")

    out, _ = shown("schemes", "show", path, *EN)

    assert lines(out)[-1] == "The scales have too many levels to show a grid."
    assert "39. A above 2: co-operate. Because it is so." in lines(out)


def test_words_from_the_source(shown: Shown) -> None:
    """What the source calls a group stands beside what it is called here."""
    out, _ = shown("schemes", "show", "salience", *EN)

    assert "In the source: definitive = definitive stakeholder, dominant = " in " ".join(
        out.split()
    )


def test_who_may_read_it(shown: Shown, scheme: Write) -> None:
    """A scheme that is not for everybody says so."""
    out, _ = shown("schemes", "show", scheme(extra='audience = "internal"'), *EN)
    public, _ = shown("schemes", "show", scheme(), *EN)

    assert "Only for the audience internal." in lines(out)
    assert "Only for" not in public


def test_choices(shown: Shown) -> None:
    """Choices change the rules; a fraction may be written in both ways."""
    half, _ = shown("schemes", "show", "kwadranten", "--parameter", "cut=7/2", *EN)
    point, _ = shown("schemes", "show", "kwadranten", "--parameter", "cut=3.5", *EN)
    both = ("--parameter", "cut=4", "--parameter", "interest_only=meewerken")
    out, _ = shown("schemes", "show", "kwadranten", *both, *EN)

    assert half == point
    assert "1. Interest above 3.5 and influence above 3.5: co-decide." in half
    assert "Interest above 4 and influence at most 4: co-operate." in " ".join(out.split())
    assert "Given to nobody: advise." in lines(out)


def test_a_scheme_is_sent_and_read_again(
    shown: Shown, as_json: AsJson, tmp_path: Path, eikenrode: str
) -> None:
    """What is shown as JSON is a file that other commands read, and the same scheme."""
    path = tmp_path / "k.json"
    path.write_text(shown("schemes", "show", "kwadranten", "--json")[0], "utf-8")

    proof = as_json("schemes", "prove", str(path))
    same, _ = shown("schemes", "diff", "kwadranten", str(path), *EN)
    data = as_json("analyse", eikenrode, "--scheme", str(path))

    digest = read_scheme(path).digest()
    assert proof["scheme"]["digest"] == data["scheme"]["digest"] == digest
    assert (proof["proved"], proof["cases"], proof["faults"]) == (True, 9, [])
    assert same == "The two give every party the same group.\n"


def test_proof(shown: Shown, scheme: Write) -> None:
    """A sound scheme is proved, with the number of cases that were looked at."""
    out, _ = shown("schemes", "prove", scheme(), *EN)

    assert out == "Proved: mine has 9 cases, and each gets exactly one group.\n"


def test_proof_of_one_case(shown: Shown, scheme: Write) -> None:
    """One case reads as one case."""
    path = scheme(
        axes=(("interest", "a", "a", 1, 5),),
        rules=CONSTANT,
        extra='unused = ["meedenken", "meewerken", "meebeslissen"]',
    )

    assert shown("schemes", "prove", path, *EN)[0] == (
        "Proved: mine has one case, and it gets exactly one group.\n"
    )


GAP = ('{all_of = [{at_most = ["interest", 3]}, {below = ["influence", 3]}]}', "meeweten")
Faulty = tuple[dict[str, Any], str, str]
FAULTY: list[Faulty] = [
    ({"last": GAP}, "scheme-gap", "Interest 3 and influence 3 falls under no rule."),
    (
        {"more": ('{above = ["interest", 4]}', "meewerken")},
        "dead-rule",
        "Rule 5 never gives a group: no case is left for it.",
    ),
    (
        {"first": (ONLY[0], "meewerken")},
        "unreachable-group",
        "No combination of scores leads to meebeslissen.",
    ),
    (
        {"last": ("{all_of = []}", "meewerken")},
        "not-monotone",
        "More interest lowers the group: interest 3 and influence below 3 gives meewerken, but ",
    ),
    (
        {"first": ('{above = ["trust", 3]}', "meebeslissen")},
        "unknown-dimension",
        "Rule 1 looks at trust, which the scheme does not ask for.",
    ),
    (
        {"first": ('{above = ["interest", 9]}', "meebeslissen")},
        "threshold-off-scale",
        "Rule 1 compares interest with 9, but its scale goes from 1 to 5.",
    ),
    (
        {"first": ('{above = ["interest", 3]}', "baas")},
        "bad-scheme",
        "Rule 1 gives the group baas, which the scheme does not have.",
    ),
    (
        {"extra": "exclusive = true"},
        "ambiguous-rules",
        "Interest above 3 and influence above 3 falls under rule 1 (meebeslissen) and under ",
    ),
]


@pytest.mark.parametrize("faulty", FAULTY, ids=[item[1] for item in FAULTY])
def test_faulty_schemes(
    shown: Shown, as_json: AsJson, scheme: Write, eikenrode: str, faulty: Faulty
) -> None:
    """Each fault is a sentence of its own, in every command that uses the scheme."""
    fault, code, told = faulty
    first, *middle, last = RULES
    rules = [fault.get("first", first), *middle, fault.get("last", last)]
    rules += [fault["more"]] if "more" in fault else []
    path = scheme(rules=rules, extra=fault.get("extra", ""))

    out, err = shown("schemes", "prove", path, *EN, code=1)
    proof = as_json("schemes", "prove", path, code=1)
    sentences, _ = shown("schemes", "show", path, *EN, code=1)
    nothing, complaint = shown("analyse", eikenrode, "--scheme", path, *EN, code=1)

    assert f"\n{told}" in f"\n{out}"
    assert out.splitlines()[-1] == "Not proved: mine. Mend its rules and prove it again."
    assert err == nothing == ""
    assert not proof["proved"]
    assert code in [item["code"] for item in proof["faults"]]
    assert f"\n{told}" in sentences
    assert "2. Influence above 3: co-operate. Because it is so." in lines(sentences)
    assert "→" not in sentences
    assert f"\n{told}" in f"\n{complaint}"


def test_two_that_differ(shown: Shown, as_json: AsJson, scheme: Write) -> None:
    """A difference tells for which scores which two groups, and the exit code says that it is."""
    path = scheme(rules=((HIGHER, "meebeslissen"), *TAIL))

    out, _ = shown("schemes", "diff", "kwadranten", path, *EN, code=1)
    (first, *_) = as_json("schemes", "diff", "kwadranten", path, code=1)["differences"]

    assert out == (
        "Interest above 3, interest at most 4 and influence above 3: co-decide by the first, "
        "co-operate by the second.\n"
    )
    assert (first["group"], first["other"]) == ("meebeslissen", "meewerken")
    assert first["message"]["en"] == out[0].lower() + out[1:-1]
    assert {"above": ["influence", 3]} in first["when"]["all_of"]


WRONG = [
    (("schemes", "show", "kwadrant"), 2, "Did you mean kwadranten?"),
    (
        ("schemes", "show", "kwadranten", "--parameter", "cutt=3"),
        2,
        "Possible: cut, interest_only and influence_only. Did you mean cut?",
    ),
    (
        ("schemes", "show", "kwadranten", "--parameter", "cut=zes"),
        2,
        "The option 'cut' cannot be 'zes'.",
    ),
    (
        ("schemes", "show", "kwadranten", "--parameter", "cut"),
        2,
        "'cut' is no parameter. Write a name and a value, as in cut=4.",
    ),
    (("schemes", "prove", "weg.toml"), 1, "weg.toml: There is no such file."),
    (("schemes", "prove"), 2, "SCHEME is missing. See: stakeholderkit schemes prove --help"),
    (
        ("schemes", "diff", "kwadranten"),
        2,
        "OTHER is missing. See: stakeholderkit schemes diff --help",
    ),
    (
        ("schemes", "diff", "kwadranten", "ringen"),
        2,
        "'kwadranten' and 'ringen' cannot be compared case by case",
    ),
    (("schemes", "--json", "show", "kwadranten"), 2, "Write --json after show."),
    (("schemes", "shw"), 2, "Did you mean show?"),
]


@pytest.mark.parametrize(("words", "code", "complaint"), WRONG)
def test_mistakes(shown: Shown, words: tuple[str, ...], code: int, complaint: str) -> None:
    """Every mistake gets plain words and its exit code."""
    out, err = shown(*words, *EN, code=code)

    assert out == ""
    assert complaint in err


def test_parameters_of_a_file(shown: Shown, scheme: Write) -> None:
    """A scheme in a file is as it is."""
    _, err = shown("schemes", "prove", scheme(), "--parameter", "cut=4", *EN, code=2)

    assert err == "A scheme that is given whole has its parameters already.\n"


def test_a_file_that_is_no_scheme(shown: Shown, scheme: Write, tmp_path: Path) -> None:
    """All that is wrong in a file is told at once, each with its place."""
    path = tmp_path / "leeg.toml"
    path.write_text('id = "x"\nversion = "1"\n', "utf-8")

    _, err = shown("schemes", "prove", str(path), *EN, code=1)
    _, ladder = shown("schemes", "prove", scheme(ladder="ringn"), *EN, code=1)

    assert f"{path}: axes: This field is missing; add it." in err.splitlines()
    assert f"{path}: rules: This field is missing; add it." in err.splitlines()
    assert "Did you mean ringen?" in ladder


def test_scales_that_do_not_fit(shown: Shown, scheme: Write, eikenrode: str) -> None:
    """A scheme for another scale than the register's is told so."""
    path = scheme(axes=(("interest", "a", "a", 1, 10), ("influence", "b", "b", 1, 10)))

    _, err = shown("analyse", eikenrode, "--scheme", path, *EN, code=1)

    assert (
        "The scheme needs interest on a scale from 1 to 10" in err or "The scheme needs a on" in err
    )


def test_the_schemes_of_a_register(
    shown: Shown, scheme: Write, tmp_path: Path, eikenrode: str
) -> None:
    """A scheme of the register is found by its name, and the scales are the register's."""
    from stakeholderkit.files import dump_scheme

    own = json.loads(dump_scheme(read_scheme(scheme())))
    register = json.loads(Path(eikenrode).read_text("utf-8"))
    register["schemes"] = [{k: v for k, v in own.items() if not k.startswith("format")}]
    path = tmp_path / "r.json"
    path.write_text(json.dumps(register), "utf-8")

    out, _ = shown("schemes", "prove", "mine", "--register", str(path), *EN)
    same, _ = shown("schemes", "diff", "mine", "kwadranten", "--register", str(path), *EN)
    _, unknown = shown("schemes", "show", "mne", "--register", str(path), *EN, code=2)

    assert out.startswith("Proved: mine has 9 cases")
    assert same == "The two give every party the same group.\n"
    assert "The register has mine. Did you mean mine?" in unknown


def test_the_list_says_how_to_see_one(shown: Shown) -> None:
    """Under the list stands the command that shows one of them."""
    out, _ = shown("schemes", *EN)

    assert out.splitlines()[-1] == "See one with: stakeholderkit schemes show NAME"


@pytest.mark.parametrize("name", ["show", "prove", "diff"])
@pytest.mark.parametrize(("language", "heading"), [("nl", "Gebruik: "), ("en", "Usage: ")])
def test_help(shown: Shown, name: str, language: str, heading: str) -> None:
    """Each of the commands explains itself in the language of the reader."""
    out, _ = shown("schemes", name, "--help", "--language", language)
    group, _ = shown("schemes", "--help", "--language", language)

    assert out.startswith(f"{heading}stakeholderkit schemes {name} ")
    assert f"\n  {name} " in group
    assert max(map(len, out.splitlines())) <= 80
