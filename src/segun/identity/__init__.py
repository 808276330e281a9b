"""4  which names are one actor: pack aliases, in-document aliases, judgements."""
