"""Sentences by error code: what happened, what was not changed, what to do; read through `ui.error_text`."""
