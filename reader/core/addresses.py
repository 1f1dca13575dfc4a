"""Addresses of pages: which of them mean the same page."""

from __future__ import annotations

from urllib.parse import parse_qsl, urlencode, urlsplit

# What newsletters, networks and counters add to an address without meaning another page.
_TRACKING = ("utm_", "fbclid", "gclid", "mc_cid", "mc_eid", "zarsrc", "igshid", "msclkid", "yclid", "_ga")
_INDEX = ("index.html", "index.htm", "index.php", "default.aspx", "index.aspx")


def page_key(address: str) -> str:
    """What two addresses of one page have in common; `""` if `address` names no page of the web.

    Scheme, `www.`, `m.`, the fragment, the final slash and the marks of tracking do not count.
    """
    try:
        parts = urlsplit(address.strip())
        host, port = (parts.hostname or "").lower(), parts.port
    except ValueError:  # a saved page may claim any address
        return ""
    if parts.scheme.lower() not in ("http", "https") or not host:
        return ""
    for prefix in ("www.", "m.", "mobile.", "amp."):
        if host.startswith(prefix) and host.count(".") > 1:
            host = host.removeprefix(prefix)
            break
    path = parts.path
    for name in _INDEX:
        if path.lower().endswith(f"/{name}"):
            path = path[: -len(name)]
    kept = [(k, v) for k, v in parse_qsl(parts.query, keep_blank_values=True) if not k.lower().startswith(_TRACKING)]
    query = f"?{urlencode(sorted(kept))}" if kept else ""
    where = host if port in (None, 80, 443) else f"{host}:{port}"
    return f"{where}{path.rstrip('/')}{query}"
