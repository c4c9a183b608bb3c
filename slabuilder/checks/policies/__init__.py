"""A company's own rules over its agreements, in the language of conditions."""
