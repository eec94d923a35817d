"""A policy with a mistake, found before anything is sent."""

from __future__ import annotations

from show import label, title

from sequrity import policy
from sequrity.control import SecurityPolicyHeader


def main() -> None:
    """Print the mistake with its location, then send nothing."""
    title("A policy with a mistake")
    text = 'tool "wire_money" {\n    must alow when amount.value in {int ..500};\n}'
    try:
        SecurityPolicyHeader.dual_llm(codes=text, check="error")
    except policy.PolicySyntaxError as error:
        label("mistake", error)
    label("problems", policy.check(text.replace("alow", "allow")) or "none, once it is mended")


if __name__ == "__main__":
    main()
