"""Tables that are laid out in other ways, brought to one goods a row below one row of headings."""
