"""The 24 registers that the office asks through the e-government gateway, in the order of source 001.

Each entry: the code that facts name as `register`, what the register is asked for, and the facts it answers. Register 7
gives bank details, which no rule of law reads.
"""

from typing import NamedTuple


class Register(NamedTuple):
    """One source register: its code, what it is asked for, and the names of the facts that its reply gives."""

    code: str
    asked_for: str
    facts: tuple[str, ...]


REGISTERS = (
    Register("identity_documents", "Identity documents, also from the digital-documents service", ("birth_date",)),
    Register("kandas_status", "Status of kandas", ("legal_status",)),
    Register("refugee_status", "Status of refugee", ("legal_status",)),
    Register("foreigner_status", "Status of foreign citizen", ("legal_status",)),
    Register("statelessness", "Status of person without citizenship", ("legal_status",)),
    Register(
        "residence_registration",
        "Permanent or temporary registration of every member",
        ("residence_registered", "region"),
    ),
    Register("bank_details", "Bank details at the institution that pays benefits", ()),
    Register("disability", "Established disability", ("disability",)),
    Register("births_and_deaths", "Births and deaths of all children", ("relation",)),
    Register("guardianship", "Guardianship and trusteeship", ("guardianship",)),
    Register("adoption", "Adoption", ("adopted",)),
    Register("marriage_and_divorce", "Marriage and divorce, except marriages registered abroad", ("marital_status",)),
    Register("full_time_study", "Full-time study of dependants aged 18 to 23", ("full_time_student",)),
    Register(
        "income",
        "Wages, social payments, and income from business, letting and selling property",
        ("wages", "social_payments", "business_income", "rent_income", "property_sale_income"),
    ),
    Register("sole_traders", "Status of individual entrepreneur", ("sole_trader",)),
    Register(
        "assistance_awards",
        "Targeted assistance awarded, paid or applied for, applicant and members",
        ("assistance_status",),
    ),
    Register("household_plots", "Household plot", ("household_plot_income",)),
    Register(
        "employment", "Employment of able-bodied members drawn into employment measures", ("able_bodied_unemployed",)
    ),
    Register("education", "Education, qualification and training of the same members", ("education",)),
    Register(
        "alimony",
        "Alimony, and arrears over three months in a row before the quarter",
        ("alimony", "alimony_arrears_months"),
    ),
    Register("detention", "Detention or compulsory treatment of members", ("in_custody",)),
    Register("dwellings", "Ownership of dwellings and premises", ("dwellings", "premises")),
    Register("building_plots", "Ownership of a plot for building a house", ("building_plots",)),
    Register("vehicles", "Ownership of a vehicle", ("vehicles",)),
)
