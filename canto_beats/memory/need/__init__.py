"""How much memory a model will need, worked out before anything is loaded (S4.1).

Weights from the headers of their files, what they are worked with from `config.json`, and what the libraries themselves
take from measurements. No model library is imported for it.
"""
