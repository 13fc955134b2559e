"""Where the owner's data is: shown, moved elsewhere, found again."""
