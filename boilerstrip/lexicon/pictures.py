"""Which pictures are no content, and what page builders put in their place: data, no logic."""

PLACEHOLDER_NAMES = (
    "blank", "spacer", "placeholder", "pixel", "transparent", "loading", "loader", "lazy", "lazyload", "1x1", "dot",
    "clear", "grey", "gray", "empty",
)  # fmt: skip
"""Names of picture files that are shown until the picture is loaded, that keep a place, or that count readers."""
SMALL = 32
"""Pixels of width and height up to which a picture is an icon, a smiley or an avatar."""
EMBED_PAGES = (
    (r"https?://(?:www\.)?youtube(?:-nocookie)?\.com/embed/([\w-]{6,})[^\s]*", r"https://www.youtube.com/watch?v=\1"),
    (r"https?://player\.vimeo\.com/video/(\d+)[^\s]*", r"https://vimeo.com/\1"),
    (r"https?://(?:www\.)?dailymotion\.com/embed/video/(\w+)[^\s]*", r"https://www.dailymotion.com/video/\1"),
    (r"https?://platform\.twitter\.com/embed/Tweet\.html\?(?:[^\s]*&)?id=(\d+)[^\s]*", r"https://x.com/i/status/\1"),
    (r"https?://open\.spotify\.com/embed/([\w/]+)[^\s]*", r"https://open.spotify.com/\1"),
)
"""Addresses of players, as the services document them, and of the pages that show the same to a reader."""
