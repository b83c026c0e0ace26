"""The making of the demo language model: lines, mistakes put into them, the model, its training and measuring."""
