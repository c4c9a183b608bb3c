"""The way through the house, once and in order; what a command of the command line does is a function here.

1. `projects`: find the project and its agreements
2. `checking`: read the YAML, check it against the model and its references, and judge it
3. `planning`: compute the plan: every figure with its derivation
4. `deciding`: decide about a lead
5. `building`: render the documents: a view, the PDF, the HTML page, each agreement in a process of its own
6. `workbooks`: the plan as a workbook
7. `history`: find what an agreement said before
8. `comparing`: two versions, and what changes for whom
9. `what_if`: what would follow from other values
10. `change_documents`: what a new version changes, as a page or a PDF
11. `redlining`: two versions in one document
12. `verifying`: say whether a signed PDF is what it says
13. `signing`: sign a document that holds, as one of those whom its agreement names
14. `recording`: file a fully signed document
15. `standing`: which agreements are signed, in force, or due

`starting` writes a first agreement, `trial_keys` keys to try signing with.
"""
