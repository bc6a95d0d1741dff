"""Country codes (ISO 3166-1 alpha-2) that an address or a customer may carry."""

import re

from creditdesk.errors import UserError

_HAN = re.compile(r"[\u4e00-\u9fff]")
#: Kana, Hangul, and words of names and places that are written in Han characters but lie elsewhere.
_ELSEWHERE = re.compile(
    r"[\u3040-\u30ff\uac00-\ud7af]|株式会社|株式會社|有限会社|日本|香港|澳门|澳門|台湾|台灣|臺灣|台北|臺北|高雄|新加坡"
)

_CODES = (
    "AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ "
    "CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO "
    "FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE "
    "JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO "
    "MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW "
    "PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM "
    "TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS XK YE YT ZA ZM ZW"
)
COUNTRY_CODES = frozenset(_CODES.split())


def require_country(code: str) -> str:
    """``code`` when it is a country; raises ``UserError('unknown_country')`` otherwise."""
    if code not in COUNTRY_CODES:
        raise UserError("unknown_country", value=code)
    return code


def assumed_country(*texts: str) -> str:
    """``CN`` where a name or address is written in Chinese and nothing speaks for another country, else nothing.

    An assumption to be shown to the person, never to be made in silence: it decides the language of letters.
    """
    whole = " ".join(texts)
    return "CN" if _HAN.search(whole) and not _ELSEWHERE.search(whole) else ""
