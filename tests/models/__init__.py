"""Builders of small models, made from nothing but a configuration, so that every engine can be tested offline."""
