import pytest

from storage.links import MAX_LINK, LinkError, LinkProblem, check_link


@pytest.mark.parametrize(
    ("written", "normal"),
    [
        ("https://rm.coe.int/16809f0022", "https://rm.coe.int/16809f0022"),
        (" HTTPS://RM.coe.int:443/A%20b?c=d&e#f\n", "https://rm.coe.int/A%20b?c=d&e#f"),
        ("https://example.org:8443/x", "https://example.org:8443/x"),
        ("https://example.org./x", "https://example.org/x"),
        ("https://example.org/presentación/{a}", "https://example.org/presentaci%C3%B3n/%7Ba%7D"),
        ("https://straße.de/", "https://xn--strae-oqa.de/"),
        ("https://例え.jp/", "https://xn--r8jz45g.jp/"),
        ("https://8.8.8.8/x", "https://8.8.8.8/x"),
        ("https://[2606:4700:4700:0::1111]/x", "https://[2606:4700:4700::1111]/x"),
    ],
)
def test_good_link_comes_back_in_its_normal_form(written: str, normal: str) -> None:
    assert check_link(written) == normal
    assert check_link(normal) == normal


@pytest.mark.parametrize(
    ("url", "problem"),
    [
        ("", "scheme"),
        ("rm.coe.int/x", "scheme"),
        ("http://rm.coe.int/x", "scheme"),
        ("javascript:alert(1)", "scheme"),
        ("data:text/html,x", "scheme"),
        ("https://ana@example.org/", "credentials"),
        ("https://example.org:x@evil.example/", "credentials"),
        ("https://@example.org/", "credentials"),
        ("https:///x", "host"),
        ("https://intranet/x", "host"),
        ("https://.../x", "host"),
        ("https://a..example.org/x", "host"),
        ("https://-a.example.org/x", "host"),
        (f"https://{'a' * 64}.org/", "host"),
        ("https://localhost/", "host"),
        ("https://a.LOCALHOST./", "host"),
        ("https://localhost.localdomain/", "host"),
        ("https://nas.local/", "host"),
        ("https://metadata.google.internal/", "host"),
        ("https://router.home.arpa/", "host"),
        ("https://127.0.0.1/", "host"),
        ("https://10.1.2.3/", "host"),
        ("https://192.168.0.1/", "host"),
        ("https://169.254.169.254/", "host"),
        ("https://0.0.0.0/", "host"),
        ("https://224.0.0.251/", "host"),
        ("https://2130706433/", "host"),
        ("https://134744072/", "host"),
        ("https://0x7f000001/", "host"),
        ("https://0x7f.1/", "host"),
        ("https://0177.0.0.1/", "host"),
        ("https://127.1/", "host"),
        ("https://１２７.0.0.1/", "host"),
        ("https://127。0。0。1/", "host"),
        ("https://١٢٧.0.0.1/", "host"),
        ("https://[::1]/", "host"),
        ("https://[fe80::1]/", "host"),
        ("https://[fe80::1%25eth0]/", "host"),
        ("https://[fd00::1]/", "host"),
        ("https://[::ffff:127.0.0.1]/", "host"),
        ("https://[::ffff:8.8.8.8]/", "host"),
        ("https://[64:ff9b::7f00:1]/", "host"),
        ("https://[2002:7f00:1::]/", "host"),
        ("https://[::1", "host"),
        ("https://example.org＠evil.example/", "host"),
        ("https://example.org/a b", "spaces"),
        ("https://example.org/a\tb", "spaces"),
        ("https://exam\nple.org/", "spaces"),
        ("https://example.org/\x00", "spaces"),
        ("https://example.org/\u00a0x", "spaces"),
        ("https://example.org\\@evil.example/", "characters"),
        ("https://example.org/<b>", "characters"),
        ("https://example.org/\u202egpj.exe", "characters"),
        ("https://exam\u200bple.org/", "characters"),
        ("https://example.org/\ud800", "characters"),
        ("https://example.org:0/", "characters"),
        ("https://example.org:65536/", "characters"),
        ("https://example.org:https/", "characters"),
        ("https://example.org/" + "x" * MAX_LINK, "too_long"),
        ("https://example.org/" + "é" * 100, "too_long"),
    ],
)
def test_bad_link_is_refused_with_its_problem(url: str, problem: LinkProblem) -> None:
    with pytest.raises(LinkError) as refused:
        check_link(url)
    assert refused.value.problem == problem


def test_link_of_exactly_the_limit_is_accepted() -> None:
    link = "https://example.org/".ljust(MAX_LINK, "x")
    assert check_link(link) == link
