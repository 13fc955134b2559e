"""Personal data of buyers: kept as long as need be, then erased."""
