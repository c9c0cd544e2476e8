"""The facilitator's own screen: writing answers, and the end of the meeting."""
