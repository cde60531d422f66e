import pytest

from boilerstrip.content.urls import is_safe

REJECTED = [
    "lisk\x85.example", "\ufffd.example", "l<sk.example", "lisk%.example", "[::x]", "lisk\uffff.example",
    "lisk\ue000.example", "lisk\u202e.example", "lisk\U000e0041.example", "ميناءlisk.example",
]  # fmt: skip


@pytest.mark.parametrize("host", REJECTED)
def test_an_address_whose_host_browsers_reject_is_not_safe(host: str) -> None:
    assert not is_safe(f"https://{host}/tides")


@pytest.mark.parametrize(
    "host", ["lisk.example", "гавань.example", "ebb\u200cflow.example", "ميناء.example", "例え.example", "[::1]:80"]
)
def test_hosts_of_all_scripts_are_safe(host: str) -> None:
    assert is_safe(f"https://{host}/tides\ufffd")
