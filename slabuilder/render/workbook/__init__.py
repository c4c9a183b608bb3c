"""The agreement's figures as a workbook: inputs, live formulas, months, days, and what is tracked month by month."""
