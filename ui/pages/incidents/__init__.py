"""The tab of wrong shipments: list at the left, one incident with its next step at the right."""
