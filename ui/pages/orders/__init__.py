"""The Orders tab: list and detail, importing sheets, checks before dispatch, findings of shipping sheets."""
