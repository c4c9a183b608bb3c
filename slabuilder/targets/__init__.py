"""The target math: from an agreement's goals to a plan in which every figure carries its derivation."""
