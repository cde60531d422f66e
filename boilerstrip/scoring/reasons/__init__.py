"""Reasons: phrasebooks that state observations about a block, and the choice of the statement to give as a reason."""
