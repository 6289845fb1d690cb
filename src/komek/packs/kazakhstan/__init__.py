"""Kazakhstan: state targeted social assistance (АСП, АӘК). Law, facts, registers, parameters and worked examples."""
