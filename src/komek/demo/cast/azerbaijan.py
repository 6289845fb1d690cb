"""Azerbaijan: Səbail in Baku, where DOST centre no. 1 is competent."""

from datetime import date

from komek.demo.cast.roles import Cast, Family, Relative, Staff

SABAIL = ("Bakı", "Səbail", "")

ELVIN = Family(
    key="elvin",
    programme="az.targeted_assistance",
    people=(
        Relative(
            key="elvin",
            name=("Elvin", "Rauf oğlu", "Məmmədov"),
            born=date(1985, 4, 12),
            number="5KD3M7A",
            facts={"relation": "applicant", "wages": "4800.00"},
        ),
        Relative(
            key="aysel",
            name=("Aysel", "Kamran qızı", "Məmmədova"),
            born=date(1988, 9, 30),
            number="6LE4N8B",
            facts={"relation": "spouse"},
        ),
        Relative(
            key="nigar",
            name=("Nigar", "Elvin qızı", "Məmmədova"),
            born=date(2012, 1, 20),
            number="7MF5P9C",
            facts={"relation": "child"},
        ),
        Relative(
            key="murad",
            name=("Murad", "Elvin oğlu", "Məmmədov"),
            born=date(2015, 6, 5),
            number="8NG6Q1D",
            facts={"relation": "child"},
        ),
    ),
    address=(*SABAIL, "Nizami küçəsi 12, mənzil 7"),
    telephone="+994 50 555 03 01",
    iban="AZ21 NABZ 0000 0000 1370 1000 1944",
    language="az",
    facts={"cause_beyond_control": True},
    ending="granted",
    document="AA1020301",
)
RAUF = Family(
    key="rauf",
    programme="az.age_pension",
    people=(
        Relative(
            key="rauf",
            name=("Rauf", "Həsən oğlu", "Quliyev"),
            born=date(1950, 1, 1),
            number="2AB1C3D",
            facts={"relation": "applicant", "sex": "male", "pension_capital": "36000.00", "insurance_months": 310},
        ),
    ),
    address=(*SABAIL, "İstiqlaliyyət küçəsi 3"),
    telephone="+994 50 555 03 02",
    iban="AZ50 IBAZ 3801 0019 4412 3456 7890",
    language="az",
    ending="collecting",
    document="AA1020302",
)
LALA = Family(
    key="lala",
    programme="az.targeted_assistance",
    people=(
        Relative(
            key="lala",
            name=("Lalə", "Tofiq qızı", "Əliyeva"),
            born=date(1979, 3, 3),
            number="9PH7R2E",
            facts={"relation": "applicant", "wages": "9600.00"},
        ),
    ),
    address=(*SABAIL, "Bülbül prospekti 22"),
    telephone="+994 50 555 03 03",
    iban="AZ33 AIIB 3804 0019 4401 2345 6789",
    language="az",
    facts={"cause_beyond_control": True},
    ending="refused",
    document="AA1020303",
)

SAMIR = Family(
    key="samir",
    programme="az.targeted_assistance",
    people=(
        Relative(
            key="samir",
            name=("Samir", "Vaqif oğlu", "Həsənli"),
            born=date(1983, 11, 8),
            number="3CD4E5F",
            facts={"relation": "applicant"},
        ),
    ),
    address=(*SABAIL, "Zərifə Əliyeva küçəsi 30"),
    telephone="+994 50 555 03 04",
    iban="AZ31 NABZ 0000 0000 1370 1000 2055",
    language="az",
    facts={"cause_beyond_control": True},
    ending="apply",
    document="AA1020304",
)

AZERBAIJAN = Cast(
    country="az",
    staff=(
        Staff(key="gunay", name="Günay Həsənova", role="caseworker", office="BAKI-1"),
        Staff(key="tural", name="Tural Abbasov", role="checker", office="BAKI-1"),
        Staff(key="sevda", name="Sevda Qasımova", role="head", office="BAKI-1"),
        Staff(key="manager-az", name="Kamran Vəliyev", role="regional_manager", office="DOST"),
        Staff(key="operator", name="Aydan Rzayeva", role="operator", office="142"),
        Staff(key="audit-az", name="Leyla Nəsirova", role="auditor"),
        Staff(key="admin-az", name="Orxan Babayev", role="administrator"),
    ),
    families=(SAMIR, ELVIN, RAUF, LALA),
)
