"""Which links may be passed on to followers."""

import ipaddress
import re
import unicodedata
from typing import Literal
from urllib.parse import SplitResult, quote, urlsplit, urlunsplit

import idna

MAX_LINK = 500
MAX_HOST = 253  # RFC 1035

LinkProblem = Literal["scheme", "credentials", "host", "spaces", "too_long", "characters"]

# Names that mean something inside one network only (RFC 6761, 6762, 8375, ICANN's .internal).
INNER_NAMES = {"localhost", "localdomain", "local", "internal", "home.arpa"}
LABEL = re.compile(r"[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?")
NUMBER = re.compile(r"\d+|0x[0-9a-f]*")
NAT64 = ipaddress.ip_network("64:ff9b::/96")

# Browsers read the backslash as a slash, so the host would be another one; the rest surrounds pasted links.
REFUSED = frozenset('\\<>"')


class LinkError(ValueError):
    """A link that must not be passed on; `problem` says why."""

    def __init__(self, problem: LinkProblem) -> None:
        super().__init__(problem)
        self.problem = problem


def check_link(url: str) -> str:
    """Return the link in its normal form: https, ASCII, a public host. Raises LinkError.

    Only what is written is judged: no name is looked up.
    """
    url = url.strip()
    if len(url) > MAX_LINK:
        raise LinkError("too_long")
    _check_characters(url)
    parts = _split(url)
    if parts.scheme != "https":
        raise LinkError("scheme")
    if "@" in parts.netloc:
        raise LinkError("credentials")
    rest = (_ascii(part) for part in (parts.path, parts.query, parts.fragment))
    link = urlunsplit(("https", _host(parts) + _port(parts), *rest))
    if len(link) > MAX_LINK:
        raise LinkError("too_long")
    return link


def _check_characters(url: str) -> None:
    for sign in url:
        category = unicodedata.category(sign)
        if category in {"Cc", "Zs", "Zl", "Zp"}:
            raise LinkError("spaces")
        if sign in REFUSED or category in {"Cf", "Cs"}:
            raise LinkError("characters")


def _split(url: str) -> SplitResult:
    try:
        return urlsplit(url)
    except ValueError as error:  # brackets that hold no address
        raise LinkError("host") from error


def _port(parts: SplitResult) -> str:
    try:
        port = parts.port
    except ValueError as error:
        raise LinkError("characters") from error
    if port == 0:
        raise LinkError("characters")
    return "" if port in {None, 443} else f":{port}"


def _ascii(part: str) -> str:
    return quote(part, safe="%/:?#[]@!$&'()*+,;=~")


def _host(parts: SplitResult) -> str:
    if parts.netloc.startswith("["):
        return f"[{_public_address(parts.hostname or '')}]"
    host = _ascii_name((parts.hostname or "").removesuffix("."))
    labels = host.split(".")
    if NUMBER.fullmatch(labels[-1]):
        # Browsers read 2130706433, 0x7f.1 and 0177.0.0.1 as addresses; a public one is written the plain way.
        return _public_address(host)
    if len(labels) < 2 or any(host == name or host.endswith(f".{name}") for name in INNER_NAMES):
        raise LinkError("host")
    return host


def _ascii_name(host: str) -> str:
    if not host.isascii():
        try:
            host = idna.encode(host, uts46=True, std3_rules=True).decode()
        except idna.IDNAError as error:
            raise LinkError("host") from error
    if len(host) > MAX_HOST or not all(LABEL.fullmatch(label) for label in host.split(".")):
        raise LinkError("host")
    return host


def _public_address(text: str) -> str:
    try:
        address = ipaddress.ip_address(text)
    except ValueError as error:
        raise LinkError("host") from error
    if not address.is_global or address.is_multicast or _hides_another(address):
        raise LinkError("host")
    return str(address)


def _hides_another(address: ipaddress.IPv4Address | ipaddress.IPv6Address) -> bool:
    """Tell whether an IPv6 address stands for an IPv4 one, which may be a private one."""
    return isinstance(address, ipaddress.IPv6Address) and bool(
        address.ipv4_mapped or address.sixtofour or address.teredo or address in NAT64
    )
