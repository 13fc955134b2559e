"""The commands without a window, one module each; `app.cli` lists them."""
