"""What can be proved of a rulebook with Z3: that every lead has somebody, and that no rule is in vain."""
