"""The phrasebook of learned scoring: a phrase for each feature of its matrices."""

from functools import partial

from boilerstrip.features.matrix import STYLE
from boilerstrip.features.matrix.elements import ALIKE_LEVELS
from boilerstrip.features.matrix.groups import levels
from boilerstrip.features.matrix.hints import AROUND, NEAR, OWN, name_hint
from boilerstrip.features.matrix.place import LABEL_KINDS
from boilerstrip.features.matrix.text import NEIGHBOURS, WINDOWS
from boilerstrip.features.subtrees import LEVELS
from boilerstrip.lexicon.hints import Hint
from boilerstrip.scoring.reasons import elements, hints, page, place, text
from boilerstrip.scoring.scores import Phrase

TEXT: dict[str, Phrase] = {
    "length of the text, in words": text.state_words,
    "length of the text, in characters": text.state_characters,
    "letters": text.state_letters,
    "capitals": text.state_capitals,
    "digits": text.state_digits,
    "length of words": text.state_word_length,
    "sentences": text.state_sentences,
    "sentences, per word": text.state_sentences,
    "commas": text.state_commas,
    "commas, per word": text.state_commas,
    "ends like a sentence": text.state_ending,
    "link density": text.state_link_density,
    "repeated text, after the first": text.state_repetition,
    "repeated text": text.state_copies,
    "tag": elements.state_tag,
    "tags around, before": partial(text.state_neighbour_tag, -1),
    "tags around, after": partial(text.state_neighbour_tag, 1),
    **{
        f"text {'before' if offset < 0 else 'after'}, {name} {offset:+}": partial(phrase, offset)
        for offset in NEIGHBOURS
        for name, phrase in (
            ("words", text.state_neighbour_words),
            ("link density", text.state_neighbour_links),
            ("sentence", text.state_neighbour_ending),
        )
    },
    **{f"text around, link density {reach}": partial(text.state_window_links, reach) for reach in WINDOWS},
    **{
        f"text around, running text{side} {reach}": partial(text.state_window_running, reach * before, reach * after)
        for reach in WINDOWS
        for side, before, after in (("", 1, 1), (" before", 1, 0), (" after", 0, 1))
    },
}
PLACE: dict[str, Phrase] = {
    "position on the page, words before": place.state_position,
    "position on the page, words after": place.state_rest,
    "position on the page, blocks before": place.state_blocks_before,
    "position on the page, blocks after": place.state_blocks_after,
    "distance to running text, before": place.state_text_before,
    "distance to running text, after": place.state_text_after,
    "distance from the title, has one": place.state_title,
    "distance from the title, is it": place.state_title,
    "distance from the title, in blocks": place.state_title,
    "distance from the title, in words": place.state_title_words,
    "in the main container": place.state_container,
    "distance from the main container, steps down to the block": place.state_container_depth,
    "distance from the main container, steps down to it": place.state_container,
    "distance from the main container, within": place.state_container,
    "distance from the main container, below": place.state_container,
    "distance from the main container, above": place.state_container,
    "depth": place.state_depth,
    "heading": place.state_heading,
    "position under a heading, blocks": place.state_heading_distance,
    "position under a heading, its level": place.state_heading_level,
    "section, words": place.state_section_words,
    "section, blocks": place.state_section_blocks,
    "section, running text": place.state_section_running,
    **{f"label of {kind}, before": partial(place.state_label, kind) for kind in LABEL_KINDS},
}
ELEMENTS: dict[str, Phrase] = {
    **{
        feature: partial(phrase, level)
        for name, count, phrase in (
            ("share of the page's running text", LEVELS, elements.state_running_share),
            ("share of the page's words", LEVELS, elements.state_word_share),
            ("link density around", LEVELS, elements.state_links),
            ("words around", LEVELS, elements.state_words),
            ("blocks around", LEVELS, elements.state_blocks),
            ("running text around", LEVELS, elements.state_running),
            ("length of the blocks around", LEVELS, elements.state_block_length),
            ("sibling elements, number", ALIKE_LEVELS, elements.state_sibling_number),
            ("sibling elements, share", ALIKE_LEVELS, elements.state_sibling_share),
            ("sibling elements, words", ALIKE_LEVELS, elements.state_sibling_words),
        )
        for level, feature in enumerate(levels(name, count))
    },
    "sibling elements, blocks": elements.state_sibling_blocks,
    "blocks of its signature, number": elements.state_signature,
    "blocks of its signature, share of the running text": elements.state_signature_running,
    "blocks of its signature, words": elements.state_signature_words,
    "blocks of its signature, link density": elements.state_signature_links,
    "blocks of its signature, sentences": elements.state_signature_sentences,
    "blocks of its signature, running text": elements.state_signature_running,
    "blocks of its signature, position on the page": elements.state_signature_position,
    "blocks of its signature, in the main container": elements.state_signature_container,
}
HINTS: dict[str, Phrase] = {
    **{f"{name_hint(hint)}, own": partial(hints.state_own, hint) for hint in OWN},
    **{f"{name_hint(hint)}, near": partial(hints.state_near, hint) for hint in NEAR},
    **{f"{name_hint(hint)}, around": partial(hints.state_around, hint) for hint in AROUND},
    "outside <main>": partial(hints.state_outside, Hint.MAIN),
    "outside <article>": partial(hints.state_outside, Hint.ARTICLE),
}
PHRASES: dict[str, Phrase] = {**TEXT, **PLACE, **ELEMENTS, **HINTS, **page.PAGE_PHRASES, STYLE: page.state_focus}
