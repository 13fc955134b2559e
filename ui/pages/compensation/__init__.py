"""The Compensation tab: what buyers get, from plan to proof."""
