//! The events of the benchmark: invented lots of a city, in number, size and shape those of the published data set, made so
//! that every rule of the banks matches as many of them as is published. The same on every machine.

use busbar::rng::Rng;
use std::fmt::Write;

/// How many events there are.
pub const COUNT: usize = 213_068;

const BOUND_LOW: f64 = -122.46471267081272;
const BOUND_MIDDLE: f64 = -122.41600944012424;
const BOUND_HIGH: f64 = -122.4063085128395;
const X_ASKED: f64 = -122.42916360922355;
const Y_ASKED: f64 = 37.729900216217324;

/// Streets that rules ask about, with how many lots lie there.
const STREETS: &[(&str, usize)] = &[
    ("FULTON", 1910),
    ("MASON", 2657),
    ("MASONIC", 293),
    ("MOULTON", 22),
    ("JEFFERSON", 131),
    ("BEACH", 211),
    ("BIRCH", 9),
    ("HYDE", 1758),
    ("CHESTNUT", 825),
    ("FUNSTON", 477),
    ("ACADIA", 24),
    ("BLANCHE", 442),
    ("DRUMM", 13),
    ("DRAKE", 25),
    ("RHODE ISLAND", 328),
    ("MISSION", 5000),
    ("UNION", 3000),
    ("JACKSON", 4724),
    ("LAKE", 846),
    ("IRVING", 1963),
    ("SANTIAGO", 682),
    ("17TH", 1619),
];
/// Where the others lie: none is taken by a rule of a bank.
const OTHER_STREETS: &[&str] = &[
    "GREENWICH",
    "TURK",
    "CABRILLO",
    "UNKNOWN",
    "VALENCIA",
    "GUERRERO",
    "NORIEGA",
    "JUDAH",
    "KIRKHAM",
    "LAWTON ST A",
    "MORAGA",
    "ORTEGA",
    "PACHECO",
    "QUINTARA",
    "RIVERA",
    "TARAVAL",
    "ULLOA",
    "VICENTE",
    "WAWONA",
    "18TH",
    "19TH",
    "20TH",
    "21ST",
    "22ND",
    "23RD",
    "24TH",
    "25TH",
    "26TH",
    "CASTRO",
    "NOE",
    "SANCHEZ",
    "CHURCH",
    "DOLORES",
    "FOLSOM",
    "HARRISON A",
    "BRYANT",
    "POTRERO",
    "SAN BRUNO",
    "OAKDALE",
    "PALOU",
    "QUESADA",
    "REVERE",
    "SHAFTER",
    "THOMAS",
    "UNDERWOOD",
    "VAN DAAM",
    "WALLACE",
    "YOSEMITE",
    "ARMSTRONG",
    "BANCROFT",
    "CARROLL",
    "GENEVA",
    "NAPLES",
    "VIENNA",
    "ATHENS",
    "MOSCOW",
    "MUNICH",
    "PARIS",
    "LISBONA",
    "MADRID",
    "EDINBURGH",
    "GRAFTONA",
    "HOLLOWAY",
    "CLEMENT",
    "ANZA",
    "BALBOA",
];
const STREET_TYPES: &[(&str, usize)] = &[
    ("\"ST\"", 116_386),
    ("\"SQ\"", 15),
    ("\"CT\"", 1774),
    ("\"AVE\"", 70_000),
    ("\"BLVD\"", 9000),
    ("\"WAY\"", 3000),
    ("\"TER\"", 2500),
    ("null", 8000),
];
/// Lots on the odd side of what is no `ST`.
const ODD_OFF_STREET: usize = 52_527;
/// Lots by where their first corner lies: left of all bounds, between the first two, between the last two, right of all.
const REGIONS: [usize; 4] = [51_895, 97_053, 30_000, 34_120];

/// All events, one per line.
pub fn events() -> String {
    City::new().lines()
}

struct City {
    rng: Rng,
}

impl City {
    fn new() -> City {
        City { rng: Rng::new(20_240_607) }
    }

    fn lines(&mut self) -> String {
        let street = self.column(STREETS, |rng| pick(rng, OTHER_STREETS).to_owned());
        let street_type = self.column(STREET_TYPES, |rng| format!("\"{}\"", pick(rng, &["DR", "LN", "PL"])));
        let side = self.sides(&street_type);
        let from = self.numbers();
        let lot = self.lots();
        let mut region: Vec<usize> =
            REGIONS.iter().enumerate().flat_map(|(region, count)| std::iter::repeat_n(region, *count)).collect();
        shuffle(&mut self.rng, &mut region);
        let special = self.special(&region);
        let mut text = String::with_capacity(COUNT * 1000);
        for index in 0..COUNT {
            let block = &lot[index];
            write!(
                text,
                r#"{{"type":"Feature","properties":{{"MAPBLKLOT":"{block}","BLKLOT":"{block}","BLOCK_NUM":"{}","LOT_NUM":"{}","FROM_ST":"{}","TO_ST":"{}","STREET":"{}","ST_TYPE":{},"ODD_EVEN":"{}"}},"geometry":"#,
                &block[..4], &block[4..], from[index], from[index], street[index], street_type[index], side[index],
            )
            .expect("a string takes what is written");
            self.geometry(region[index], &special[index], &mut text);
            text.push_str("}\n");
        }
        text
    }

    /// Every value as often as is said, the rest filled up, in random order.
    fn column(&mut self, counts: &[(&str, usize)], mut filler: impl FnMut(&mut Rng) -> String) -> Vec<String> {
        let mut column: Vec<String> =
            counts.iter().flat_map(|(value, count)| std::iter::repeat_n((*value).to_owned(), *count)).collect();
        while column.len() < COUNT {
            column.push(filler(&mut self.rng));
        }
        shuffle(&mut self.rng, &mut column);
        column
    }

    fn sides(&mut self, street_type: &[String]) -> Vec<char> {
        let mut off_street: Vec<usize> = (0..COUNT).filter(|index| street_type[*index] != "\"ST\"").collect();
        shuffle(&mut self.rng, &mut off_street);
        let mut side: Vec<char> =
            street_type.iter().map(|kind| if kind == "\"ST\"" && self.rng.below(2) == 0 { 'O' } else { 'E' }).collect();
        off_street[..ODD_OFF_STREET].iter().for_each(|index| side[*index] = 'O');
        side
    }

    /// House numbers: 3,977 begin with 44, 4,013 end with 41, 2,453 are 441.
    fn numbers(&mut self) -> Vec<String> {
        let mut numbers = vec!["441".to_owned(); 2453];
        while numbers.len() < 2453 + 1524 {
            let end = self.rng.below(100);
            if end != 41 {
                numbers.push(format!("44{end:02}"));
            }
        }
        numbers.extend((0..1560).map(|_| pick(&mut self.rng, &["1041", "541", "2341", "3141", "641"]).to_owned()));
        while numbers.len() < COUNT {
            let number = self.rng.below(5000).to_string();
            if !number.starts_with("44") && !number.ends_with("41") {
                numbers.push(number);
            }
        }
        shuffle(&mut self.rng, &mut numbers);
        numbers
    }

    fn lots(&mut self) -> Vec<String> {
        let asked = [("1430022", 1), ("2607117", 101), ("2607218", 35), ("3745012", 655), ("VACSTWIL", 1)];
        let mut lots: Vec<String> =
            asked.iter().flat_map(|(lot, count)| std::iter::repeat_n((*lot).to_owned(), *count)).collect();
        for (shape, count) in [489, 612, 8, 1885].into_iter().enumerate() {
            lots.extend((0..count).map(|_| self.lot(Some(shape))));
        }
        while lots.len() < COUNT {
            lots.push(self.lot(None));
        }
        shuffle(&mut self.rng, &mut lots);
        lots
    }

    /// A lot's number that only the wildcard rule of that position takes, or none.
    fn lot(&mut self, wanted: Option<usize>) -> String {
        loop {
            let number = format!("{:07}", self.rng.below(9_000_000));
            let lot = match wanted {
                Some(0) => format!("143{}", &number[3..]),
                Some(1) => format!("2{}", &number[1..]),
                Some(2) => format!("{}218", &number[..4]),
                Some(_) => format!("3{}", &number[1..]),
                None => number,
            };
            let taken = [
                lot.starts_with("143"),
                in_order(&lot, "2", "01", "7"),
                lot.ends_with("218"),
                in_order(&lot, "3", "5", "2"),
            ];
            let is_asked = ["1430022", "2607117", "2607218", "3745012"].contains(&lot.as_str());
            if !is_asked && (0..4).all(|shape| taken[shape] == (wanted == Some(shape))) {
                return lot;
            }
        }
    }

    /// What is unlike the other lots of a region, for each lot.
    fn special(&mut self, region: &[usize]) -> Vec<Special> {
        let mut special = vec![Special::default(); COUNT];
        let mut of_region: Vec<Vec<usize>> = vec![Vec::new(); 4];
        region.iter().enumerate().for_each(|(index, region)| of_region[*region].push(index));
        of_region.iter_mut().for_each(|lots| shuffle(&mut self.rng, lots));
        let [left, middle, right, far] = &of_region[..] else { unreachable!("there are four regions") };
        left[..432].iter().for_each(|index| special[*index].strays_to = Some(1));
        right[..498].iter().for_each(|index| special[*index].strays_to = Some(1));
        middle[..248].iter().for_each(|index| special[*index].strays_to = Some(2));
        middle[248..250].iter().for_each(|index| special[*index].asked_x = Some(Corner::First));
        middle[250..466].iter().for_each(|index| special[*index].asked_x = Some(Corner::Middle));
        far[..120].iter().for_each(|index| special[*index].is_multiple = true);
        special[far[0]].has_asked_y = true;
        special
    }

    fn geometry(&mut self, region: usize, special: &Special, text: &mut String) {
        let bounds = [f64::NEG_INFINITY, BOUND_LOW, BOUND_MIDDLE, BOUND_HIGH, f64::INFINITY];
        let (low, high) = (bounds[region], bounds[region + 1]);
        let (x, y) = (self.x_in(region), self.between(37.708, 37.812));
        let corners = 4 + (-(1.0 - self.between(0.0, 1.0)).ln() * 5.6).min(60.0) as usize;
        let mut points = vec![(x, y + self.between(-3e-4, 3e-4))];
        for _ in 1..corners {
            let near = x + self.between(-3e-4, 3e-4);
            let is_inside = low < near && near < high && near != X_ASKED;
            points.push((if is_inside { near } else { x }, y + self.between(-3e-4, 3e-4)));
        }
        if let Some(other) = special.strays_to {
            points[corners / 2].0 = self.x_in(other);
        }
        match special.asked_x {
            Some(Corner::First) => points[0].0 = X_ASKED,
            Some(Corner::Middle) => points[corners / 2].0 = X_ASKED,
            None => {}
        }
        if special.has_asked_y {
            points[1].1 = Y_ASKED;
        }
        points.push(points[0]);
        let (kind, open, close) =
            if special.is_multiple { ("MultiPolygon", "[[[", "]]]") } else { ("Polygon", "[[", "]]") };
        let point = |(x, y): &(f64, f64)| format!(r#"{{"x":{x},"y":{y},"z":0.0}}"#);
        let all: Vec<String> = points.iter().map(point).collect();
        write!(
            text,
            r#"{{"type":"{kind}","firstCoordinates":{},"coordinates":{open}{}{close}}}"#,
            all[0],
            all.join(",")
        )
        .expect("a string takes what is written");
    }

    fn x_in(&mut self, region: usize) -> f64 {
        let bounds = [-122.5149, BOUND_LOW, BOUND_MIDDLE, BOUND_HIGH, -122.3579];
        self.between(bounds[region] + 1e-6, bounds[region + 1] - 1e-6)
    }

    fn between(&mut self, low: f64, high: f64) -> f64 {
        low + (high - low) * ((self.rng.bits() >> 11) as f64 / (1u64 << 53) as f64)
    }
}

#[derive(Clone, Default)]
struct Special {
    /// The region in which one corner lies.
    strays_to: Option<usize>,
    /// The corner that has the x which rules ask for.
    asked_x: Option<Corner>,
    has_asked_y: bool,
    is_multiple: bool,
}

#[derive(Clone, Copy)]
enum Corner {
    First,
    Middle,
}

/// Whether the text has that start, then those characters in order, then that end.
fn in_order(text: &str, start: &str, between: &str, end: &str) -> bool {
    let Some(mut rest) = text.strip_prefix(start).and_then(|rest| rest.strip_suffix(end)) else { return false };
    between.chars().all(|wanted| match rest.split_once(wanted) {
        Some((_, behind)) => {
            rest = behind;
            true
        }
        None => false,
    })
}

fn pick<'from>(rng: &mut Rng, from: &[&'from str]) -> &'from str {
    rng.pick(from).expect("there is one")
}

fn shuffle<T>(rng: &mut Rng, list: &mut [T]) {
    for end in (1..list.len()).rev() {
        list.swap(end, usize::try_from(rng.below(end as u64 + 1)).expect("it is an index"));
    }
}
