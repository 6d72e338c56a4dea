"""Measure what ships: each benchmark is a module with a ``run`` that prints one small table.

``script/bench NAME`` runs one; the sets stand in ``tests/golden`` and no rule and no model was made from them.
"""
