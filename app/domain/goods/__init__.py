"""Reading goods texts: product, variant and quantity out of whatever the supplier wrote."""
