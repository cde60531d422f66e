"""Words in the names that pages give to comments, to posts and to their parts: data, no logic.

A name is the value of a class, id or itemprop attribute, or the tag of a
custom element; the words are those of forum engines, blog engines, comment
services and themes. Most are English, whatever the language of the page.
"""

COMMENT_WORDS = frozenset(
    """
    comment cmt cmnt reply response review testimonial commentaire kommentar comentario coment commento komentarz
    komentar yorum pinglun remark
    """.split()
)
"""What readers wrote about something."""
POST_WORDS = frozenset("post postbit message msg question answer floor beitrag mensaje mensagem posting".split())
"""Contributions to a discussion; a blog post has the same name."""
AREA_WORDS = frozenset(
    """
    comments cmts replies responses reviews posts messages answers questions commentlist postlist list lists area
    section sections thread threads tree group feed stream count counter num total number heading pagination pager
    pages nav sort tabs tab form respond editor textarea input login notice subscribe policy rules closed disqus toggle
    """.split()
)
"""A name with such a word is not that of one comment."""
COMMENTS_WORDS = frozenset("comments cmts replies responses reviews commentlist disqus".split())
"""Those of them that say that the posts in a container are comments."""
CHILDREN_WORDS = frozenset("children child replies responses subcomments nested subcomment sub".split())
"""Containers of the replies to a comment."""
BODY_WORDS = frozenset(
    """
    body content contents text txt message msg copy description desc cooked markdown prose bbwrapper paragraph texte
    inhalt contenu richtext html bbcode commtext entry usertext usercontent formatted
    """.split()
)
AUTHOR_WORDS = frozenset(
    """
    author username user nick nickname poster owner creator fn byline member writer commenter commentator name
    displayname screenname hnuser bigusername auteur autor usuario utilisateur benutzer authi uname login
    """.split()
)
DATE_WORDS = frozenset(
    "date datetime time timestamp ago posted published when age created postdate dt fecha datum".split()
)
FURNITURE_WORDS = frozenset(
    """
    action actions button buttons btn btns like likes dislike vote votes voting share report link links tool tools
    toolbar control controls menu permalink avatar avatars img image photo pic picture gravatar icon icons badge badges
    rank stat stats signature sig karma score points rating stars edit edited editor delete quotebutton option options
    ctrl status flair title role joined location profile userinfo userdetails reputation reactions reaction attachments
    footer foot awarded bounty follow bookmark flag tags awards
    popup popover tooltip dropdown moderation moderator online offline statistics
    """.split()
)
"""Parts of a comment that its author did not write."""
LINK_WORDS = frozenset("link links info details meta wrapper url".split())
"""Words after that of an author which do not change what the name is for."""
HEAD_WORDS = frozenset("header head meta info details subject headline meta metadata top says".split())
SIGNATURE_WORDS = frozenset("signature sig signatur".split())
QUOTE_WORDS = frozenset("quote quoted blockquote bbquote quotecontent zitat citation quotetitle".split())
ASIDE_WORDS = frozenset("related similar recommended suggested sidebar widget recent latest teaser promo".split())
"""Containers of what is elsewhere."""
NEUTRAL_WORDS = frozenset(
    """
    item row node unit single parent root depth level even odd first last top view article li div
    js id ui c p t b m line element full primary hentry bypostauthor byuser thing
    """.split()
)
"""Words beside that of a comment which do not change what the name is for."""
LAYOUT_WORDS = frozenset(
    """
    cell card block container wrap wrapper box outer inner main holder panel part piece layout right left column col
    hover target side data
    """.split()
)
"""Words after that of a comment which name the comment, or an element in or around it."""
VERBS = frozenset(
    """
    add new write leave submit no show hide load more view toggle num count has with my can enable allow close open
    report edit go jump make create your cancel click after before hot follow save ask star flag copy vote
    """.split()
)
"""Words before that of a comment which make the name that of a control or of something else."""

ITEM_TYPES = {
    "Comment": "comment", "UserComments": "comment", "Review": "comment", "UserReview": "comment",
    "CriticReview": "comment", "DiscussionForumPosting": "post", "SocialMediaPosting": "post", "Question": "post",
    "Answer": "post",
}  # fmt: skip
"""Types of schema.org for comments and posts (itemtype)."""
ITEM_PROPERTIES = {
    "comment": "comment", "comments": "comment", "review": "comment", "reviews": "comment",
    "suggestedAnswer": "post", "acceptedAnswer": "post",
    "text": "body", "articleBody": "body", "commentText": "body", "reviewBody": "body", "description": "body",
    "author": "author", "creator": "author", "datePublished": "date", "dateCreated": "date", "commentTime": "date",
    "upvoteCount": "furniture", "answerCount": "area", "commentCount": "area",
}  # fmt: skip
"""Its properties (itemprop)."""

BYLINE_WORDS = frozenset(
    """
    by from von par por de di door av af przez od от автор author autor auteur autore posted submitted written comment
    user name
    投稿者 作成者 名前 作者 来自 ニックネーム 글쓴이 작성자 بواسطة oleh bởi โดย yazan
    """.split()
)
"""Words before the name of an author."""
SAYS_WORDS = frozenset(
    """
    says said wrote writes schreibt schrieb sagt sagte meint dit écrit dice dijo escribió escribio disse diz escreveu
    scrive scrisse zegt schreef skriver skrev säger sier sanoo kirjoitti pisze napisał mówi napsal říká írta
    пишет написал написала говорит сказал пише сказав λέει έγραψε dedi diyor ki yazdı يقول كتب قال אומר כתב
    berkata nói viết より 说 說 说道 說道 写道 寫道 님의 말
    """.split()
)
"""Words after the name of an author."""
CONTROL_LABELS = frozenset(
    label.strip()
    for label in """
    quote, report, report], edit, like, permalink, link, up, down, hide, expand, collapse, follow, save, flag, delete,
    guest, anonymous user, upvote, downvote, original poster, zitieren, zitat, melden, bearbeiten, citer, signaler,
    modifier, citar, denunciar, editar, reportar, cita, segnala, modifica, citeer, citeren, rapporteer, citera, anmäl,
    cytuj, zgłoś, цитировать, цитата, пожаловаться, ссылка, нравится, alıntı, alıntıla, şikayet et, beğen, اقتباس,
    إبلاغ, إعجاب, 引用, 举报, 舉報, 点赞, 赞, 只看该作者, 倒序浏览, 楼主, 通報, いいね,
    인용, 신고, 좋아요, kutip, laporkan, trích dẫn, báo cáo, thích
    """.split(",")
)
"""Labels of what readers may do with a comment, beside those of :mod:`boilerstrip.lexicon.phrases`."""
JOINED_WORDS = (
    "joined", "join date", "registered", "member since", "member from", "registriert", "mitglied seit", "dabei seit",
    "anmeldungsdatum", "beigetreten", "inscrit", "inscription", "membre depuis", "date d'inscription", "registrado",
    "fecha de ingreso", "miembro desde", "ingreso", "membro desde", "registrato", "iscritto", "lid sinds",
    "geregistreerd", "reg.datum", "reg. datum", "medlem sedan", "tilmeldt", "dołączył", "rejestracja", "registrace",
    "založen", "csatlakozott", "înregistrat", "зарегистрирован", "регистрация", "на форуме с", "εγγραφή", "kayıt",
    "katılım", "تاريخ التسجيل", "تسجيل", "הצטרף", "bergabung", "tham gia", "สมัครเมื่อ", "注册时间", "注册", "註冊",
    "登録日", "가입일", "last seen", "last visit", "last online", "zuletzt online", "last active",
)  # fmt: skip
"""Labels of dates in an author's profile."""
RELATIVE_DATES = (
    "ago", "just now", "yesterday", "today", "vor", "gestern", "heute", "il y a", "hier", "hace", "ayer", "há", "atrás",
    "ontem", "fa", "ieri", "geleden", "gisteren", "sedan", "siden", "sitten", "temu", "wczoraj", "před", "назад",
    "вчера", "тому", "вчора", "πριν", "önce", "dün", "منذ", "قبل", "לפני", "पहले", "yang lalu", "lalu", "trước",
    "ที่แล้ว", "前", "昨天", "昨日", "刚刚", "전", "어제",
)  # fmt: skip
"""Phrases of dates that count back from the day the page was made."""
