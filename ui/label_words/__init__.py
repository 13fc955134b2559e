"""Words, tone and icon of each enum's members; read through `ui.labels`."""
