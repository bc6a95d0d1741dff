"""Make ``resources/pinyin/readings.txt``: how Chinese characters are read, as far as names of firms need it.

The readings come from the library pypinyin. It is asked here and not by the program: it takes 125 ms and 60 MB to
load, the file that is made of it 10 ms and 2 MB. Of its 47,000 phrases those of two or three characters are kept that
are read otherwise than their characters are, or could be taken for a person; to these come places, trades and
surnames that it does not know.
"""

import unicodedata
from importlib import metadata
from pathlib import Path

TARGET = Path(__file__).resolve().parents[1] / "resources" / "pinyin" / "readings.txt"
_TONES = {"\u0304": "1", "\u0301": "2", "\u030c": "3", "\u0300": "4"}
#: Readings usual in names, where the library puts another one first.
_USUAL = (
    "长chang2 厦xia4 曾zeng1 都du1 什shi2 泊bo2 茄jia1 仇qiu2 朴pu3 地di4 便bian4 薄bo2 的di2 似si4 没mo4 "
    "着zhuo2 还huan2 了liao3 给ji3 得de2 咯luo4 呢ni2 晟sheng4"
)
#: Characters that names have with more than one reading: the one not chosen finds the name too.
_OTHERS = (
    "重zhong4chong2 长chang2zhang3 行xing2hang2 乐le4yue4 朝chao2zhao1 单dan1shan4 曾zeng1ceng2 解jie3xie4 "
    "仇qiu2chou2 查cha2zha1 盛sheng4cheng2 区qu1ou1 朴pu3piao2 覃qin2tan2 厦xia4sha4 会hui4kuai4 "
    "传chuan2zhuan4 调diao4tiao2 藏cang2zang4 蚌bang4beng4 宿su4xiu3 柏bai3bo2 参can1shen1 车che1ju1 番fan1pan1 "
    "尉wei4yu4 种zhong3chong2 阿a1e1 贾jia3gu3 晟sheng4cheng2 茜qian4xi1 埔pu3bu4 堡bao3pu4 薄bo2bao2 卜bu3bo "
    "角jiao3jue2 率lv4shuai4 省sheng3xing3 校xiao4jiao4 系xi4ji4 弹dan4tan2 洞dong4tong2 "
    "盖gai4ge3 翟zhai2di2 缪miao4mou2 六liu4lu4 铅qian1yan2 什shi2shen2 泊bo2po1 屏ping2bing3 "
    "折zhe2she2 员yuan2yun4 熟shu2shou2 壳ke2qiao4 露lu4lou4 "
    "佛fo2fu2 卡ka3qia3 模mo2mu2 栅shan1zha4"
)
#: What the library does not know, or knows otherwise.
_PLACES = (
    "朝阳chao2yang2 都匀du1yun2 成都cheng2du1 太行tai4hang2 洪洞hong2tong2 浚县xun4xian4 什邡shi2fang1 "
    "莘县shen1xian4 尉犁yu4li2 蔚县yu4xian4 单县shan4xian4 六合lu4he2 六安lu4an1 涡阳guo1yang2 会稽kuai4ji1 "
    "荥经ying2jing1 黄陂huang2pi2 东阿dong1e1 平阿ping2e1 大埔da4bu4 长治chang2zhi4 无为wu2wei2 枞阳zong1yang2 "
    "乐亭lao4ting2 乐清yue4qing1 乐昌le4chang1 深圳shen1zhen4 牟平mu4ping2 中牟zhong1mu4 佛山fo2shan1 "
    "西藏xi1zang4 藏族zang4zu2 番禺pan1yu2 阜阳fu4yang2 亳州bo2zhou1 泸州lu2zhou1 宿迁su4qian1 长白chang2bai2 "
    "大佛da4fo2 重装zhong4zhuang1 重机zhong4ji1 双重shuang1chong2 会展hui4zhan3 石家shi2jia1 大连da4lian2 "
    "麻涌ma2chong1 乐山le4shan1 查干cha2gan1 朴树pu3shu4"
)
_TRADES = (
    "商行shang1hang2 车行che1hang2 洋行yang2hang2 米行mi3hang2 花行hua1hang2 粮行liang2hang2 布行bu4hang2 "
    "药行yao4hang2 茶行cha2hang2 鞋行xie2hang2 灯行deng1hang2 表行biao3hang2 材行cai2hang2 料行liao4hang2 "
    "电行dian4hang2 品行pin3hang2 货行huo4hang2 空调kong1tiao2 调味tiao2wei4 乐器yue4qi4 音乐yin1yue4 行政xing2zheng4 "
    "会计kuai4ji4 音乐厅yin1yue4ting1 长城chang2cheng2 人参ren2shen1 海参hai3shen1 弹簧tan2huang2 模具mu2ju4 "
    "模板mu2ban3 模型mo2xing2 校准jiao4zhun3 供给gong1ji3 血液xue4ye4 纤维xian1wei2 差旅chai1lv3 "
    "乐购le4gou4 乐天le4tian1 乐康le4kang1 乐福le4fu2 乐业le4ye4 单晶dan1jing1 区块qu1kuai4"
)
#: Surnames read otherwise; they count at the beginning of the name of a person only.
_SURNAMES = (
    "单shan4 解xie4 查zha1 区ou1 朴piao2 盖ge3 乐yue4 尉迟yu4chi2 万俟mo4qi2 单于chan2yu2 长孙zhang3sun1 "
    "逄pang2 阚kan4 缪miao4 翟zhai2 曾zeng1 仇qiu2"
)


def readings() -> str:
    """The text of the file."""
    from pypinyin.phrases_dict import phrases_dict
    from pypinyin.pinyin_dict import pinyin_dict

    usual = {entry[0]: entry[1:] for entry in _USUAL.split()}
    known = {chr(number): _spelled(found.split(",")[0]) for number, found in pinyin_dict.items()}
    known = {character: spelled for character, spelled in known.items() if spelled} | usual
    surnames = {words[0] for words in _entries(_SURNAMES)}  # 解 is one, but 解放 begins with none
    phrases = {
        words: " ".join(spelled)
        for words, found in phrases_dict.items()
        if len(words) in (2, 3)
        and known.keys() >= set(words)
        and all(spelled := [_spelled(each[0]) for each in found])
        and (
            words[0] in surnames or [*map(_bare, spelled)] != [_bare(known[character]) for character in words]
        )
    }
    phrases |= _entries(f"{_PLACES} {_TRADES}")
    by_reading: dict[str, list[str]] = {}
    for character in sorted(known):
        by_reading.setdefault(known[character], []).append(character)
    version = metadata.version("pypinyin")
    return "\n".join(
        [
            f"# pypinyin {version}, Copyright (c) 2016 mozillazg, 闲耘 <hotoo.cn@gmail.com>, MIT licence;",
            "# with additions. Made by: python installer/tasks.py pinyin",
            "[characters]",
            *(f"{reading} {''.join(by_reading[reading])}" for reading in sorted(by_reading)),
            *_section("phrases", phrases),
            *_section("surnames", _entries(_SURNAMES)),
            *_section("others", _entries(_OTHERS)),
            "",
        ]
    )


def make() -> None:
    """Write the file anew."""
    TARGET.parent.mkdir(parents=True, exist_ok=True)
    TARGET.write_text(readings(), encoding="utf-8", newline="\n")


def _section(name: str, entries: dict[str, str]) -> list[str]:
    return [f"[{name}]", *(f"{words} {entries[words]}" for words in sorted(entries))]


def _entries(text: str) -> dict[str, str]:
    """``重chong2zhong4`` -> ``{"重": "chong2 zhong4"}``."""
    found: dict[str, str] = {}
    for entry in text.split():
        words = "".join(character for character in entry if not character.isascii())
        spelled = "".join(f"{c} " if c.isdigit() else c for c in entry[len(words) :])
        found[words] = " ".join(spelled.split())
    return found


def _spelled(marked: str) -> str:
    """``lǜ`` -> ``lv4``, a syllable without a tone as it is; nothing where it is no syllable."""
    letters, tone = "", ""
    for character in unicodedata.normalize("NFD", marked.replace("ü", "v")):
        if character in _TONES:
            tone = _TONES[character]
        elif character == "\u0308":
            letters = f"{letters[:-1]}v"
        elif character == "\u0302":  # ê, an interjection
            continue
        else:
            letters += character
    return letters + tone if letters.isascii() and letters.isalpha() and letters.islower() else ""


def _bare(spelled: str) -> str:
    return spelled.rstrip("1234")
