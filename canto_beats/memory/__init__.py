"""The accelerator's memory as something borrowed: what is free, who holds it, and proof that it came back."""
