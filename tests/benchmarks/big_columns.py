"""What large ledgers hold, drawn a whole column at a time; days are numbers from 0, the first, to ``DAYS``, today."""

from dataclasses import dataclass

import numpy as np

DAYS = 1095
CITIES = "上海 北京 广州 深圳 苏州 宁波 杭州 青岛 成都 重庆 武汉 西安 无锡 佛山 东莞 厦门".split()
_SIGNS = "远松柏溪明泰恒润嘉禾瑞丰和盛安康华岭海晨星云峰林川江山泉石金玉兰竹梅荷桂枫"
_TRADES = (
    "五金制品 国际贸易 精密机械 电子科技 照明 家居用品 阀门 渔具 医疗器械 汽车零部件 包装材料 纺织".split()
)
_STEMS = "Adler Birken Černý Dorn Élan Förde Grün Höl Iłow Jäger Kessel Łąka Moor Nørre Öster Pfeil Quell Růže".split()
_ENDS = "bach berg felder hof mann niak ský stein thal vall wald wick".split()
_FORMS = "GmbH|AG|S.r.l.|SAS|Ltd|B.V.|Sp. z o.o.|s.r.o.".split("|")
COUNTRIES = "DE AT IT FR GB NL PL CZ".split()
TERMS = (14, 30, 30, 30, 45, 60)
_NEVER = DAYS * 10


@dataclass(frozen=True, slots=True)
class Items:
    """The columns of all invoices: customer from 0, days, minor units; ``first`` is paid first, the rest later."""

    customer: np.ndarray
    issued: np.ndarray
    due: np.ndarray
    amount: np.ndarray
    credit: np.ndarray
    returned: np.ndarray
    first: np.ndarray
    paid: np.ndarray
    rest_on: np.ndarray

    def parts(self) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
        """(invoice from 0, day, amount) of everything received until today."""
        (one,) = np.nonzero(self.paid <= DAYS)
        (two,) = np.nonzero(self.rest_on <= DAYS)
        rest = self.amount - self.credit - self.first
        return (
            np.concatenate([one, two]),
            np.concatenate([self.paid[one], self.rest_on[two]]),
            np.concatenate([self.first[one], rest[two]]),
        )

    def last(self) -> np.ndarray:
        """The day on which each invoice was last reduced; 0 where nothing was."""
        days = [np.where(day <= DAYS, day, 0) for day in (self.paid, self.rest_on)]
        return np.maximum(np.maximum(*days), np.where(self.credit > 0, self.returned, 0))

    def left(self) -> np.ndarray:
        """What is open of each invoice today."""
        rest = self.amount - self.credit - self.first
        return self.amount - self.credit - self.first * (self.paid <= DAYS) - rest * (self.rest_on <= DAYS)


def draw_items(rng: np.random.Generator, customers: int, count: int) -> Items:
    """``count`` invoices of ``customers`` (numbered from 0) in order of time, and how each was paid."""
    terms = np.array(TERMS)[rng.integers(0, len(TERMS), customers)]
    habits = rng.choice((-2.0, 2.0, 9.0, 25.0), customers, p=(0.5, 0.25, 0.15, 0.1))
    shuffled = rng.permutation(customers)
    customer = shuffled[(customers * rng.random(count) ** 1.6).astype(np.int64)]
    issued = np.sort(rng.integers(0, DAYS + 1, count))
    due = issued + terms[customer]
    amount = np.exp(rng.normal(11.5, 1.1, count)).astype(np.int64) + 1000
    returned = issued + 3
    credit = np.where((rng.random(count) < 0.01) & (returned <= DAYS), amount // 5, 0)
    late = rng.normal(habits[customer], 4) + rng.exponential(3, count)
    paid = np.maximum(due + late.astype(np.int64), np.where(credit > 0, returned, issued))
    paid = np.where(rng.random(count) < 0.008, _NEVER, paid)
    in_two = rng.random(count) < 0.2
    first = np.where(in_two, (amount - credit) // 2, amount - credit)
    rest_on = np.where(in_two, paid + rng.integers(1, 40, count), _NEVER)
    return Items(customer, issued, due, amount, credit, returned, first, paid, rest_on)


def is_chinese(number: int) -> bool:
    """Whether the customer, numbered from 0, is a Chinese one: every second is."""
    return number % 2 == 0


def made_up_name(number: int) -> str:
    """A made-up name; all differ up to some hundred thousand."""
    half = number // 2
    if is_chinese(number):
        signs = len(_SIGNS)
        brand = _SIGNS[half % signs] + _SIGNS[half // signs % signs]
        trade = _TRADES[half // signs**2 % len(_TRADES)]
        return f"{CITIES[half % len(CITIES)]}{brand}{trade}有限公司"
    stem, end = _STEMS[half % len(_STEMS)], _ENDS[half // len(_STEMS) % len(_ENDS)]
    rest = half // (len(_STEMS) * len(_ENDS))
    words = [stem + end, str(rest) if rest else "", _FORMS[half % len(_FORMS)]]
    return " ".join(filter(None, words))
