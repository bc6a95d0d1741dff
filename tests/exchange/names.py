"""Invented names of firms, as files in different languages hold them."""

GERMAN_NAMES = [
    "Müller & Söhne GmbH", "Bäckerei Größl", "Straßenbau Weiß KG", "Hühnerhof Übersee", "Schröder Möbel", "Plain AG",
    "Fuß- und Schuhpflege Käßbohrer e.K.", "Ölmühle Düren",
]  # fmt: skip
FRENCH_NAMES = [
    "Société Générale d'Été", "Crêperie de l'Âne", "Hôtel du Château – Façade", "Maçonnerie Lefèvre", "Cœur & Œuvre",
    "L’atelier d’à côté",
]  # fmt: skip
CHINESE_NAMES = [
    "上海华联商贸有限公司", "北京东方建材有限责任公司", "深圳市明亮电子科技有限公司",
    "广州天河食品（集团）有限公司", "苏州工业园区新兴机械厂",
    "杭州西湖茶叶有限公司", "武汉长江物流股份有限公司", "成都四川火锅餐饮管理有限公司",
]  # fmt: skip
