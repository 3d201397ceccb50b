"""The screens: each shows an interview or an assessment and sends what the person did."""
