import pytest

from boilerstrip.content.urls import is_safe


@pytest.mark.parametrize("host", ["lisk\x85.example", "\ufffd.example", "l<sk.example", "lisk%.example", "[::x]"])
def test_an_address_whose_host_browsers_reject_is_not_safe(host: str) -> None:
    assert not is_safe(f"https://{host}/tides")


@pytest.mark.parametrize("host", ["lisk.example", "гавань.example", "ebb\u200cflow.example", "[::1]:80"])
def test_hosts_of_all_scripts_are_safe(host: str) -> None:
    assert is_safe(f"https://{host}/tides\ufffd")
