"""How many decimals an amount of money has, by currency: ISO 4217, the column "minor unit". Plans and documents ask here."""

from __future__ import annotations

_DECIMALS = {
    0: "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF",
    3: "BHD IQD JOD KWD LYD OMR TND",
    4: "CLF UYW",
}
_BY_CURRENCY = {currency: decimals for decimals, currencies in _DECIMALS.items() for currency in currencies.split()}


def minor_unit(currency: str) -> int:
    """The decimals of an amount in `currency`: 2 for USD, 0 for JPY; 2 for a currency that ISO does not list."""
    return _BY_CURRENCY.get(currency, 2)
