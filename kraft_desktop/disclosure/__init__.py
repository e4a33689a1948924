"""How figures are made safe to publish: plain tables in, safe tables out, and the attack that judges them."""
