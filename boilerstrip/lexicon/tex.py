"""Names of TeX for the signs of formulas: data, no logic."""

FUNCTIONS = frozenset(
    """
    arccos arcsin arctan arg cos cosh cot coth csc deg det dim exp gcd hom inf ker lg lim liminf limsup ln log max min
    Pr sec sin sinh sup tan tanh
    """.split()
)
"""Names that are commands (plain TeX)."""
LIMITS = frozenset("∑∏∐⋃⋂⋁⋀⨁⨂⨀⨄⨆∫∬∭∮")
"""Operators whose scripts may be above and below them."""
LIMIT_FUNCTIONS = frozenset("det gcd inf lim liminf limsup max min Pr sup".split())
"""Functions of which the same is true."""
OVER_ACCENTS = {
    "^": "hat", "ˆ": "hat", "\u0302": "hat", "~": "tilde", "˜": "tilde", "∼": "tilde", "\u0303": "tilde",
    "¯": "bar", "‾": "bar", "ˉ": "bar", "-": "bar", "_": "bar", "―": "bar", "−": "bar", "\u0304": "bar",
    "\u0305": "bar", "→": "vec", "⃗": "vec", "˙": "dot", ".": "dot", "⋅": "dot", "·": "dot", "\u0307": "dot",
    "¨": "ddot", "..": "ddot", "\u0308": "ddot", "ˇ": "check", "\u030c": "check", "˘": "breve", "\u0306": "breve",
    "´": "acute", "\u0301": "acute", "`": "grave", "\u0300": "grave", "˚": "mathring", "∘": "mathring",
    "⏞": "overbrace", "︷": "overbrace", "⎴": "overbracket", "⏜": "overparen", "←": "overleftarrow",
    "↔": "overleftrightarrow",
}  # fmt: skip
"""Accents by the sign above what they belong to."""
WIDE_ACCENTS = {"hat": "widehat", "tilde": "widetilde", "bar": "overline", "vec": "overrightarrow"}
"""The same accents above more than one sign."""
UNDER_ACCENTS = {
    "_": "underline", "¯": "underline", "‾": "underline", "\u0332": "underline", "―": "underline", "⏟": "underbrace",
    "︸": "underbrace", "⎵": "underbracket", "→": "underrightarrow", "←": "underleftarrow",
}  # fmt: skip
"""Accents by the sign below what they belong to."""
BRACES = frozenset({"underbrace", "overbrace", "underbracket", "overbracket"})
"""Accents that take a script."""
OPENING = {"(": "(", "[": "[", "{": "\\{", "⟨": "\\langle", "〈": "\\langle", "⌊": "\\lfloor", "⌈": "\\lceil"}
CLOSING = {")": ")", "]": "]", "}": "\\}", "⟩": "\\rangle", "〉": "\\rangle", "⌋": "\\rfloor", "⌉": "\\rceil"}
EITHER = {"|": "|", "∣": "|", "‖": "\\|", "∥": "\\|", "||": "\\|"}
"""Brackets by their signs: those that open, that close, that do either."""
MATRICES = {
    ("(", ")"): "pmatrix", ("[", "]"): "bmatrix", ("{", "}"): "Bmatrix", ("|", "|"): "vmatrix", ("∣", "∣"): "vmatrix",
    ("‖", "‖"): "Vmatrix", ("∥", "∥"): "Vmatrix", ("||", "||"): "Vmatrix", ("{", ""): "cases",
}  # fmt: skip
"""Environments by the brackets around a table."""
ENCLOSURES = {
    "box": "boxed", "roundedbox": "boxed", "circle": "boxed", "radical": "sqrt", "top": "overline",
    "bottom": "underline", "updiagonalstrike": "cancel", "downdiagonalstrike": "bcancel",
}  # fmt: skip
"""Commands by the notation of an ``<menclose>`` (MathML 3, 3.3.9); ``\\cancel`` is of a package that KaTeX and MathJax
have."""
VARIANTS = {
    "bold": "mathbf", "double-struck": "mathbb", "script": "mathcal", "bold-script": "mathcal", "fraktur": "mathfrak",
    "bold-fraktur": "mathfrak", "sans-serif": "mathsf", "bold-sans-serif": "mathsf", "monospace": "mathtt",
    "bold-italic": "boldsymbol",
}  # fmt: skip
"""Commands by ``mathvariant``."""
GREEK_CAPITALS = frozenset("Gamma Delta Theta Lambda Xi Pi Sigma Upsilon Phi Psi Omega".split())
"""Capital letters that look unlike those of the Latin alphabet, and so have commands."""
STYLES = (
    ("DOUBLE-STRUCK", "mathbb"), ("FRAKTUR", "mathfrak"), ("BLACK-LETTER", "mathfrak"), ("SCRIPT", "mathcal"),
    ("SANS-SERIF", "mathsf"), ("MONOSPACE", "mathtt"), ("BOLD ITALIC", "boldsymbol"), ("BOLD", "mathbf"),
)  # fmt: skip
"""Words in Unicode's names of mathematical letters, and the command for each; the first that fits."""
_SIGNS = r"""
    − - ‐ - ‑ - – - ∗ * ′ ' ″ '' ‴ ''' ⁄ / ∕ / ∣ | ‖ \| ∥ \parallel ∤ \nmid ∦ \nparallel … \ldots ⋯ \cdots ⋮ \vdots
    ⋱ \ddots · \cdot ⋅ \cdot ∙ \bullet • \bullet ∘ \circ ⋆ \star ★ \star ± \pm ∓ \mp × \times ÷ \div ⊕ \oplus ⊖
    \ominus ⊗ \otimes ⊘ \oslash ⊙ \odot ∑ \sum ∏ \prod ∐ \coprod ∫ \int ∬ \iint ∭ \iiint ∮ \oint ⋃ \bigcup ⋂ \bigcap
    ⋁ \bigvee ⋀ \bigwedge ⨁ \bigoplus ⨂ \bigotimes ⨀ \bigodot ⨄ \biguplus ⨆ \bigsqcup ∪ \cup ∩ \cap ⊎ \uplus ⊔
    \sqcup ⊓ \sqcap ∨ \vee ∧ \wedge ¬ \neg ∖ \setminus ∂ \partial ∇ \nabla ∞ \infty ∅ \emptyset ∆ \Delta √ \surd ∝
    \propto ∠ \angle △ \triangle ⊥ \perp ⊤ \top ♯ \sharp ♭ \flat ♮ \natural ≤ \leq ≥ \geq ⩽ \leqslant ⩾ \geqslant ≠
    \neq ≪ \ll ≫ \gg ≺ \prec ≻ \succ ⪯ \preceq ⪰ \succeq ≈ \approx ≡ \equiv ∼ \sim ≃ \simeq ≅ \cong ≐ \doteq ≍
    \asymp ≔ := ≜ \triangleq ∈ \in ∉ \notin ∋ \ni ⊂ \subset ⊃ \supset ⊆ \subseteq ⊇ \supseteq ⊊ \subsetneq ⊄
    \not\subset ∀ \forall ∃ \exists ∄ \nexists ∴ \therefore ∵ \because ⊢ \vdash ⊣ \dashv ⊨ \models ⊩ \Vdash ⋈
    \bowtie ⋊ \rtimes ⋉ \ltimes ◁ \triangleleft ▷ \triangleright → \rightarrow ← \leftarrow ↔ \leftrightarrow
    ↑ \uparrow ↓ \downarrow ⇒ \Rightarrow ⇐ \Leftarrow ⇔ \Leftrightarrow ⟹ \implies ⟸ \impliedby
    ⟺ \iff ⟶ \longrightarrow ⟵
    \longleftarrow ↦ \mapsto ⟼ \longmapsto ↪ \hookrightarrow ↠ \twoheadrightarrow ↣ \rightarrowtail ⇌
    \rightleftharpoons ⇀ \rightharpoonup ↗ \nearrow ↘ \searrow ⇝ \rightsquigarrow ⟨ \langle ⟩ \rangle 〈 \langle 〉
    \rangle ⌊ \lfloor ⌋ \rfloor ⌈ \lceil ⌉ \rceil ℏ \hbar ħ \hbar ℓ \ell ℘ \wp ℜ \Re ℑ \Im ℵ \aleph ℶ \beth ı \imath
    ȷ \jmath ð \eth † \dagger ‡ \ddagger ° ^{\circ} § \S □ \square ◻ \square ■ \blacksquare ∎ \blacksquare ϵ
    \epsilon ε \varepsilon ϕ \phi φ \varphi ϑ \vartheta ϱ \varrho ς \varsigma ϖ \varpi ϰ \varkappa Å \mathring{A}
""".split()
SIGNS = dict(zip(_SIGNS[::2], _SIGNS[1::2], strict=True)) | dict.fromkeys("\u2061\u2062\u2063\u2064\u200b\ufeff", "")
"""Signs and their commands; the last ones are not seen."""
ESCAPED = {sign: f"\\{sign}" for sign in "{}%#&$_"} | {"\\": "\\backslash", "^": "\\wedge", "~": "\\sim"}
"""ASCII signs that mean something else in TeX."""
