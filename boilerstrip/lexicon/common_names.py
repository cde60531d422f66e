"""Common given names and surnames: data, no logic. All words are case-folded."""


def _split_words(text: str) -> frozenset[str]:
    return frozenset(text.casefold().split())


CHINESE_SURNAMES = frozenset(
    "王李张張刘劉陈陳杨楊黄黃赵趙吴吳周徐孙孫马馬朱胡郭何高林罗羅郑鄭梁谢謝宋唐许許韩韓冯馮邓鄧曹彭曾肖蕭萧田董袁潘于蒋蔣蔡余杜叶葉程苏蘇魏吕呂丁任沈姚卢盧姜崔钟鍾谭譚陆陸"
    "汪范金石廖贾賈夏韦韋付傅方白邹鄒孟熊秦邱江尹薛闫阎閻段雷侯龙龍史陶黎贺賀顾顧毛郝龚龔邵万萬钱錢严嚴覃武戴莫孔向汤湯常温康施文牛樊葛邢安齐齊易乔喬伍庞龐颜顏倪庄莊聂聶章鲁"
    "岳翟殷詹申欧歐耿关關兰蘭焦俞左柳甘祝包宁寧尚符舒阮柯纪紀梅童凌毕畢单單季裴霍涂成苗谷盛曲翁冉骆駱蓝藍路游辛靳管柴蒙鲍鮑华華喻祁蒲房滕屈饶饒解牟艾尤时時穆农司卓古吉缪"
    "简車车项連连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝"
)
"""Characters that most Chinese surnames are, simplified and traditional."""
GIVEN_NAMES = _split_words(
    """
    james john robert michael william david richard joseph thomas charles christopher daniel matthew anthony mark
    donald steven paul andrew joshua kenneth
    kevin brian george edward ronald timothy jason jeffrey ryan jacob gary nicholas eric jonathan stephen larry
    justin scott brandon benjamin samuel gregory
    frank alexander raymond patrick jack dennis jerry tyler aaron adam nathan henry douglas peter kyle walter ethan
    jeremy keith simon ian oliver luke tom
    mary patricia jennifer linda elizabeth barbara susan jessica sarah karen nancy lisa betty margaret sandra ashley
    kimberly emily donna michelle carol amanda
    dorothy melissa deborah stephanie rebecca sharon laura cynthia kathleen amy angela shirley anna brenda pamela
    emma nicole helen samantha katherine christine
    rachel carolyn janet catherine maria heather diane ruth julie olivia joyce virginia victoria kelly lauren
    christina joan evelyn judith megan andrea cheryl
    hannah jane kate alice claire lucy sophie sophia charlotte jeff mike chris matt dan joe nick ben sam tim jim bob
    steve rob greg
    hans klaus jürgen wolfgang uwe stefan andreas matthias martin bernd manfred jens jörg ralf dirk sven torsten
    thorsten markus tobias sebastian florian
    felix lukas jonas leon max maximilian philipp jan lars kai ulrich heinz horst günter günther dieter rolf gerhard
    helmut karl kurt fritz johannes
    sabine petra monika ursula renate karin brigitte ingrid gabriele birgit heike anja katrin kathrin silke susanne
    claudia martina nadine katja ulrike anke
    julia lena lea leonie marie sophie johanna franziska eva nina ute angelika jana
    jean pierre jacques philippe alain bernard michel françois nicolas julien guillaume antoine olivier laurent éric
    pascal thierry sébastien vincent luc
    isabelle nathalie sylvie valérie véronique sandrine camille céline aurélie émilie élodie hélène
    josé juan carlos luis antonio manuel francisco javier miguel alejandro fernando jorge pedro pablo sergio diego
    ricardo eduardo roberto raúl rafael
    carmen ana isabel lucía marta cristina elena beatriz rosa pilar paula
    joão paulo joão marcos gabriel bruno rodrigo fernanda juliana mariana
    giuseppe giovanni marco luca francesco alessandro andrea matteo lorenzo davide paolo stefano roberto giulia
    chiara francesca federica sara elisa
    erik lars anders johan karl per nils bjørn ole kari ingrid anne kristin astrid mikko jukka matti timo
    piotr paweł krzysztof andrzej tomasz michał marcin jakub katarzyna małgorzata agnieszka magdalena jiří petr tomáš
    pavel martin jana
    мария анна елена ольга наталья иван сергей алексей андрей дмитрий михаил владимир александр николай павел
    mehmet mustafa ahmet ali hüseyin hasan fatma ayşe emine mohammed muhammad ahmed
    """
)
"""Common given names: what makes it sure that "Doe, Jane" is turned."""
