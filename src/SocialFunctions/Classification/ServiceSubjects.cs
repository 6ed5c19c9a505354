using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace SocialFunctions.Classification;

/// <summary>Which of our subjects a target of the service is about, by the words that people use for it in Spanish and English.</summary>
internal static class ServiceSubjects
{
    private static readonly FrozenDictionary<string, string> Subjects = new Dictionary<string, string>
    {
        ["delivery"] = "delivery deliveries shipping shipment courier parcel package envio envios entrega entregas paquete paquetes mensajeria repartidor reparto",
        ["price"] = "price prices cost costs fee fees fare fares precio precios tarifa tarifas costo coste comision comisiones",
        ["quality"] = "quality product products item items material calidad producto productos articulo articulos",
        ["app"] = "app apps application update aplicacion actualizacion",
        ["website"] = "website site web page checkout pagina portal sitio",
        ["staff"] = "staff employee employees agent agents driver waiter waitress crew manager personal empleado empleada empleados agente chofer conductor mesero camarero camarera tripulacion gerente",
        ["service"] = "service support care helpline servicio soporte atencion",
        ["queue"] = "queue queues line lines fila filas cola colas",
        ["billing"] = "bill bills billing invoice charge charges payment factura facturas facturacion cobro cobros cargo cargos recibo pago",
        ["refund"] = "refund refunds reembolso reembolsos",
        ["booking"] = "booking reservation appointment ticket tickets reserva reservas reservacion cita boleto boletos billete entradas",
        ["luggage"] = "luggage baggage bag bags suitcase equipaje maleta maletas valija",
        ["punctuality"] = "delay delays punctuality flight flights train bus retraso retrasos demora demoras puntualidad vuelo vuelos tren",
        ["food"] = "food meal meals menu dish coffee drink drinks breakfast comida comidas plato platos cafe bebida bebidas desayuno cena",
        ["cleanliness"] = "cleanliness bathroom toilet toilets limpieza bano banos aseo",
        ["connection"] = "connection internet wifi network signal coverage conexion red senal cobertura fibra",
        ["security"] = "security account password fraud seguridad cuenta contrasena clave fraude",
        ["stock"] = "stock availability existencias inventario disponibilidad",
        ["returns"] = "return returns exchange devolucion devoluciones cambio cambios",
        ["comfort"] = "comfort seat seats bed room rooms comodidad asiento asientos cama habitacion habitaciones",
        ["waiting"] = "wait waiting hold espera",
        ["installation"] = "installation installer technician instalacion instalador tecnico",
        ["content"] = "content video videos post posts article contenido publicacion articulos",
    }.SelectMany(subject => subject.Value.Split(' ').Select(word => (word, subject.Key))).DistinctBy(one => one.word).ToFrozenDictionary(one => one.word, one => one.Key);

    /// <summary>By the last of its words that is in the list, which in a noun phrase of either language is seldom an adjective. Null: none of ours.</summary>
    public static string? Of(string target) => Folded(target).Split(' ', StringSplitOptions.RemoveEmptyEntries)
        .Select(word => Subjects.GetValueOrDefault(word)).LastOrDefault(subject => subject is not null);

    private static string Folded(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var c in text.Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)
                folded.Append(char.IsLetterOrDigit(c) ? char.ToLowerInvariant(c) : ' ');
        }

        return folded.ToString();
    }
}
