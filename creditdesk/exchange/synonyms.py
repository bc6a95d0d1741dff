"""What programs call the columns: heading texts and the CONTRACT field each one means.

Within a field the texts stand in order of preference; after ``?`` they are possible but not sure. A heading is
compared without case, blanks, signs and the ``*`` of required columns. ``_state``, ``_type`` and the others with an
underscore are not fields of the contract: adapters and checks use them.
"""

import re
import unicodedata

from creditdesk.domain.money import MINOR_DIGITS

FIELDS: dict[str, str] = {
    "customer": """customer | customer id | customer no | customer number | customer code | customer ref |
        cust no | cust id | account reference | account ref | account no | account number | account | a/c |
        acct | acct no | client id | client code | client no | client number | debtor no | debtor number |
        debtor id | debtor | party code | debitor | debitorennummer | debitorennr | debitornr |
        debitorenkonto | kundennummer | kundennr | kdnr | kd-nr | kundenkonto | kundenid | konto |
        kontonummer | code client | no client | n° client | numéro client | compte client | compte |
        客户编码 | 客户编号 | 客户代码 | 客户号 | 对账对象编码 | 往来单位编码 | 购方编号""",
    "name": """name | customer name | company name | legal name | account name | client name | contact name |
        debtor name | party name | party's name | company | client | payer | sold to | bill to | buyer |
        buyer name | kunde | kundenname | firma | firmenname | debitorname | debitorenname | auftraggeber |
        name (adressattyp unternehmen) | nom | nom client | nom du client | raison sociale | dénomination |
        客户 | 客户名称 | 购买方名称 | 购方名称 | 单位名称 | 往来单位 | 往来单位名称 | 对账对象名称 |
        对账对象 | 公司名称 | 付款单位 | 付款人 | 债务人""",
    "invoice": """invoice | invoice no | invoice number | invoice id | invoice # | inv no | inv number |
        inv # | num | document no | document number | doc no | doc number | document id | bill no |
        bill number | transaction no | transaction number | voucher no | no | number | rechnung |
        rechnungsnummer | rechnungsnr | rechnung nr | rg-nr | re-nr | belegnummer | belegnr | beleg |
        belegfeld 1 | facture | no facture | n° facture | numéro facture | numéro de facture |
        n° de facture | n° pièce | pièce | 数电发票号码 | 发票号码 | 发票号 | 发票编号 | 发票 | 单据编号 | 单据号 |
        应收单号 | 业务单号 | 单号 | 票号 ? reference | ref | ref no | our ref | row id | id | 合同号 |
        凭证字号""",
    "issued": """issued | invoice date | issue date | issued on | date of issue | date issued |
        document date | doc date | billing date | bill date | inv date | invoice_date_est | rechnungsdatum |
        rechnungs datum | belegdatum | re-datum | rg-datum | ausstellungsdatum | date facture |
        date de facture | date de facturation | date d'émission | 开票日期 | 发票日期 | 单据日期 | 业务日期 |
        立账日期 | date | datum | 日期 ? posting date | transaction date | 凭证日期 | 记账日期""",
    "due": """due | due date | date due | due on | payment due | payment due date | net due date | maturity |
        maturity date | fällig | fällig am | fälligkeit | fälligkeitsdatum | zahlbar bis | échéance |
        date d'échéance | date échéance | 到期日 | 到期日期 | 应收日期 | 账期到期 | 账期到期日 | 付款到期日 |
        最迟付款日""",
    "amount": """amount | invoice amount | invoice total | total | total amount | amount gross |
        gross amount | gross | total inc gst | total incl tax | original amount | document amount | amt |
        betrag | rechnungsbetrag | bruttobetrag | brutto | gesamtbetrag | endbetrag | montant | montant ttc |
        total ttc | montant facture | 价税合计 | 含税金额 | 应收金额 | 发票金额 | 借方发生原币 | 借方发生 |
        借方发生本币 | 原币金额 | 总金额 | 开票金额 | 应收款 | 金额 ? value | summe | total due | 本币金额""",
    "open": """open | open amount | open balance | amount open | amount due | invoice amount due |
        balance due | outstanding | outstanding amount | amount outstanding | remaining | remaining amount |
        pending amount | offen | offener betrag | offener saldo | restbetrag | reste à payer | restant dû |
        montant dû | 未核销 | 未核销金额 | 未收 | 未收金额 | 未收款 | 未结 | 借方未结原币 | 借方未结 |
        借方未结本币 | 未清金额 | 应收余额 | 欠款金额 | 尚欠金额 ? saldo | solde | balance | 余额""",
    "settled": """settled | settled date | settled on | date settled | clear date | cleared | cleared on |
        clearing date | date paid | paid on | paid date | payment date | bezahlt am | ausgleichsdatum |
        ausgeglichen am | zahlungsdatum | date de règlement | date règlement | réglé le | payé le |
        date de paiement | 结清日期 | 核销日期 | 收款日期 | 回款日期 | 到账日期""",
    "paid": """paid | paid amount | amount paid | invoice amount paid | received | amount received |
        payments received | payments | bezahlt | gezahlt | bezahlter betrag | zahlungen | payé |
        montant payé | réglé | montant réglé | 已核销 | 已核销金额 | 已收 | 已收金额 | 已收款 | 已结 |
        借方已结原币 | 借方已结 | 借方已结本币 | 回款金额""",
    "date": """date | payment date | date received | receipt date | received on | paid on | date paid |
        booking date | booked on | value date | zahlungsdatum | zahlungseingang | eingangsdatum |
        buchungstag | buchungsdatum | wertstellung | valuta | datum | date de paiement | date opération |
        date de valeur | 收款日期 | 付款日期 | 到账日期 | 交易日期 | 入账日期 | 记账日期 | 日期 ?
        transaction date | posting date""",
    "reference": """reference | payment reference | remittance | remittance information | ref | ref no |
        memo | verwendungszweck | zahlungsreferenz | référence | communication | libellé | 摘要 | 用途 |
        附言 | 交易附言 | 备注 ? description | details | text | buchungstext | invoice | invoice no |
        invoice number | invoice id | num | rechnung | rechnungsnummer | rechnungsnr | facture |
        numéro de facture | 发票号码 | 发票 | 单据编号""",
    "currency": """currency | currency code | ccy | cur | währung | wkz | whg | devise | monnaie | 币种 |
        币别 | 货币""",
    "terms": """terms | payment terms | terms of payment | credit terms | terms_est | payment due days |
        zahlungsbedingung | zahlungsbedingungen | zahlungsziel | zahlungskondition | zahlungskonditionen |
        conditions de paiement | délai de paiement | 付款条件 | 账期 | 信用期 | 收款条件""",
    "disputed": """disputed | dispute | in dispute | strittig | bestritten | streitig | litige | contesté |
        en litige | 争议 | 有争议 | 是否有争议 | 是否争议""",
    "address": """address | address line 1 | address line 2 | address line 3 | address line 4 |
        address line 5 | address 1 | address 2 | address 3 | address 4 | address 5 | street | street 1 |
        street 2 | po address line 1 | po address line 2 | po address line 3 | po address line 4 |
        billing address | postal address | adresse | adresse 1 | adresse 2 | anschrift | straße | strasse |
        rue | straße und hausnummer | straße + hausnummer | rue et numéro |
        地址 | 通讯地址 | 注册地址 | 联系地址 | 邮寄地址""",
    "postcode": """postcode | postal code | post code | zip | zip code | po postal code | plz |
        postleitzahl | code postal | cp | 邮编 | 邮政编码""",
    "city": "city | town | po city | ort | stadt | ville | 城市 | 市",
    "country": """country | country code | po country | land | länderkennzeichen | pays | code pays | 国家 |
        国家/地区 | 国别""",
    "language": "language | lang | language code | sprache | langue | 语言",
    "email": """email | e-mail | email address | e-mail address | contact email | mail | e-mail-adresse |
        mailadresse | mail-adresse | courriel | adresse e-mail | adresse mail | mél | 邮箱 | 电子邮箱 | 电子邮件 |
        邮箱地址 | 联系邮箱 | 联系人邮箱""",
    "tax_id": """tax id | tax_id | tax no | tax number | vat no | vat number | vat id |
        vat registration number | gst number | abn | gstin | ustid | ust-id | ust-idnr | eu-ust-idnr |
        umsatzsteuer-id | n° tva | no tva | tva intracommunautaire | 税号 | 纳税人识别号 | 统一社会信用代码 |
        购方识别号 | 购买方识别号 | 购买方税号 | 购买方纳税人识别号""",
    "phone": """phone | telephone | telephone number | phone number | phone no | tel | tel no | contact phone |
        telefon | telefonnummer | telefonnr | tel-nr | téléphone | tél | n° de téléphone | n° tél |
        numéro de téléphone | 电话 | 联系电话 | 电话号码 | 联系人电话 | 联系方式 | mobile | mobile phone |
        mobile number | cell | cell phone | mobil | mobiltelefon | mobilnummer | handy | handynummer | portable |
        tél portable | 手机 | 手机号 | 手机号码 | 联系人手机""",
    "contact": """contact | contact person | main contact | primary contact | attention | attn | ansprechpartner |
        ansprechpartnerin | kontaktperson | kontakt | zu händen | z. hd. | personne de contact |
        personne à contacter | interlocuteur | correspondant | 联系人 | 联系人姓名 | 对接人 | 客户联系人""",
    "salesperson": """salesperson | sales person | sales rep | sales representative | account manager | rep |
        vertreter | verkäufer | außendienst | betreuer | kundenbetreuer | vendeur | commercial | représentant |
        业务员 | 客户经理 | 销售员 | 销售人员 | 销售""",
    "note": """note | notes | remark | remarks | comment | comments | bemerkung | bemerkungen | notiz | notizen |
        anmerkung | anmerkungen | kommentar | remarque | remarques | commentaire | commentaires | 备注 | 客户备注 |
        说明""",
    "_limit": """credit limit | limit | credit line | approved limit | kreditlimit | kreditrahmen | kreditlinie |
        limite de crédit | plafond de crédit | plafond | encours autorisé | ligne de crédit | 信用额度 | 授信额度 |
        信用限额 | 赊销额度 | 额度""",
    "_state": """status | state | invoice status | document status | payment status | paid status | statut |
        zahlungsstatus | zahlstatus | bezahlstatus | statut de paiement | 发票状态 | 单据状态 | 付款状态 |
        收款状态 | 回款状态 | 支付状态 | 结算状态 | 状态""",
    "_type": "type | transaction type | document type | doc type | belegart | typ | 单据类型 | 业务类型",
    "_debit": "debit | debit amount | soll | sollbetrag | umsatz soll | débit | 借方 | 借方金额",
    "_credit": "credit | credit amount | haben | habenbetrag | umsatz haben | crédit | 贷方 | 贷方金额",
    "_invoice_code": "发票代码",
    "_old_number": "发票号码",
    "_quantity": "quantity",
    "_unit_amount": "unit amount",
    "_discount": "discount",
    "_tax_amount": "tax amount",
    "_tax_type": "tax type",
}

_MASTER = ("address", "postcode", "city", "country", "language", "email", "tax_id", "phone")
_ITEM = ("customer", "name", "invoice", "issued", "due", "amount", "open", "currency", "terms", "disputed")
_HELPERS = ("_state", "_type", "_debit", "_credit")
_LINES = (
    "_invoice_code",
    "_old_number",
    "_quantity",
    "_unit_amount",
    "_discount",
    "_tax_amount",
    "_tax_type",
)
#: Fields that a table of each kind may fill (CONTRACT, "Import of tables"), helpers included.
KIND_FIELDS: dict[str, tuple[str, ...]] = {
    "ledger": (*_ITEM, "settled", "paid", *_MASTER, *_HELPERS, *_LINES),
    "invoices": (*_ITEM, *_MASTER, *_HELPERS, *_LINES),
    "customers": ("customer", "name", "currency", "terms", *_MASTER, "contact", "salesperson", "note"),
    "payments": ("customer", "name", "date", "amount", "reference", "currency", *_MASTER, "_state", "_type"),
}
#: Fields a person may name in ``--map``.
NAMEABLE = frozenset(name for names in KIND_FIELDS.values() for name in names if not name.startswith("_"))

_SUFFIX = re.compile(r"(?:in)?(" + "|".join(code.lower() for code in MINOR_DIGITS) + r"|元|美元|欧元|港元)$")
_SUFFIX_WORDS = {"元": "CNY", "美元": "USD", "欧元": "EUR", "港元": "HKD"}


def heading_key(text: object) -> str:
    """``text`` for comparing headings: only letters and digits, half width, without accents' case."""
    return "".join(c for c in unicodedata.normalize("NFKC", str(text)).casefold() if c.isalnum() or c in "#°")


def _index() -> dict[str, dict[str, tuple[int, bool]]]:
    """heading key -> {field: (rank, sure)}."""
    found: dict[str, dict[str, tuple[int, bool]]] = {}
    for field, text in FIELDS.items():
        sure, _, unsure = text.partition("?")
        texts = [(part, True) for part in sure.split("|")] + [(part, False) for part in unsure.split("|")]
        for rank, (part, is_sure) in enumerate(texts):
            if key := heading_key(part):
                found.setdefault(key, {}).setdefault(field, (rank, is_sure))
    return found


KNOWN = _index()


def known_fields(heading: object) -> dict[str, tuple[int, bool]]:
    """{field: (rank, sure)} that ``heading`` may mean, with or without a currency at its end; empty when unknown."""
    key = heading_key(heading)
    return KNOWN.get(key) or KNOWN.get(without_currency(key)[0], {})


def without_currency(key: str) -> tuple[str, str]:
    """A heading key without the currency at its end, and that currency's code: ``amounteur`` -> ``amount``, ``EUR``."""
    match = _SUFFIX.search(key)
    if not match or not (stem := key[: match.start()]):
        return key, ""
    return stem, _SUFFIX_WORDS.get(match[1], match[1].upper())
