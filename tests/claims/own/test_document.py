import pytest

from onetake.claims import CLAIMS
from onetake.claims.own.definition import Bound, OwnClaim
from onetake.claims.own.document import read_own_claims
from onetake.core.errors import TextError
from onetake.measure import PROMISES
from onetake.sql.tables import empty_tables

TABLES = empty_tables(PROMISES.values())
WHIPS = """
[whip-pans]
says = "The camera whips round again and again."
unit = "count"
measure = "SELECT count(*) FROM camera.moves WHERE label = 'whip'"
holds = { at-least = 3 }
fails = { at-most = 1 }
source = "three films that were counted by hand"
phrases = ["whip (pan|round)"]
"""


def read(path):
    return read_own_claims(path, TABLES, PROMISES, [claim.id for claim in CLAIMS])


@pytest.fixture
def write(tmp_path):
    def write(text, name="mine.toml"):
        (tmp_path / name).write_text(text, encoding="utf-8")
        return tmp_path / name

    return write


def test_a_claim_is_read_and_its_tracks_are_found(write):
    found, wrong = read(write(WHIPS))
    assert wrong == []
    (one,) = found
    assert (one.id, one.needs) == ("whip-pans", ("camera.moves",))
    assert (one.holds, one.fails) == (Bound(3.0, True), Bound(1.0, False))
    assert OwnClaim.from_json(one.to_json()) == one


@pytest.mark.parametrize(
    ("old", "new", "sentence"),
    [
        ("[whip-pans]", "[one-take]", "onetake itself has this name"),
        ("[whip-pans]", "[WhipPans]", "wanted kebab-case"),
        ('unit = "count"\n', "", "unit is missing, wanted the unit of the figure and its limits"),
        ('"count"', '"whips"', "unit 'whips', wanted one of"),
        ("{ at-least = 3 }", "3", "holds is 3, wanted a limit such as"),
        ("{ at-least = 3 }", "{ at-least = nan }", "wanted a limit such as"),
        ("{ at-most = 1 }", "{ at-most = 3 }", "wanted limits on two sides"),
        ("{ at-most = 1 }", "{ at-least = 9 }", "wanted limits on two sides"),
        ("says =", "say =", "no key 'say', wanted says"),
        ('phrases = ["whip (pan|round)"]', "", "neither phrases nor concepts"),
        ('phrases = ["whip (pan|round)"]', "phrases = [1]", "wanted a list of phrases"),
        ('["whip (pan|round)"]', '["whip (pan"]', "whip (pan"),
        ("phrases =", 'concepts = [["camera", "rol"]]\nphrases =', "'rol' is no concept, wanted"),
        ("SELECT count(*)", "SELEC count(*)", "measure: syntax error"),
        ("SELECT count(*)", "DELETE", "measure: a statement of kind DELETE, wanted one SELECT"),
        ("camera.moves", "camera.mooves", "measure: Table with name mooves does not exist"),
        ("label = 'whip'", "colour = 1", "measure: "),
        ("SELECT count(*)", "SELECT 1, 2, 3", "measure gives 3 columns"),
        ("SELECT count(*) FROM camera.moves WHERE label = 'whip'", "SELECT 1", "measure names no track"),
        ("source =", "evidence = 'SELECT start FROM camera.moves'\nsource =", "evidence gives start, wanted"),
    ],
)
def test_what_is_wrong_is_a_sentence_that_names_the_file_and_the_claim(write, old, new, sentence):
    assert old in WHIPS
    found, wrong = read(write(WHIPS.replace(old, new, 1)))
    assert found == [] and len(wrong) == 1
    assert sentence in str(wrong[0]) and "mine.toml" in str(wrong[0]), wrong[0]


def test_a_folder_is_read_in_the_order_of_its_names_and_what_is_wrong_stops_nothing(write, tmp_path):
    write(WHIPS, "b.toml")
    write(WHIPS.replace("whip-pans", "whips-twice"), "a.toml")
    write(WHIPS, "c.toml")
    write("says = [", "d.toml")
    found, wrong = read(tmp_path)
    assert [one.id for one in found] == ["whips-twice", "whip-pans"]
    told = sorted(map(str, wrong))
    assert "b.toml has this name" in told[0] and "wanted TOML in UTF-8" in told[1]


@pytest.mark.parametrize("text", ["", "= 3", "\x00"])
def test_a_file_that_is_no_claim_is_refused(write, text):
    with pytest.raises(TextError, match=r"mine\.toml"):
        read(write(text))


def test_no_file_is_a_sentence(tmp_path):
    with pytest.raises(TextError, match="No such file"):
        read(tmp_path / "none.toml")
    with pytest.raises(TextError, match="no TOML file"):
        read(tmp_path)


def test_a_thousand_claims_are_read_at_once(write, tmp_path):
    for number in range(10):
        names = ["".join(chr(97 + int(d)) for d in f"{number}{i:02d}") for i in range(100)]
        write("".join(WHIPS.replace("whip-pans", f"whips-{name}") for name in names), f"{number}.toml")
    found, wrong = read(tmp_path)
    assert (len(found), wrong) == (1000, [])
