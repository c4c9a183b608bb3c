"""What templates see: frozen values of ready texts, one module for each component; never the model."""
