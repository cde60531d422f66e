"""Reasons: a phrasebook that states what was observed about a block, and the choice of what to state."""
